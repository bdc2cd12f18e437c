// At a kiosk: whoever leaves without a word is asked, then forgotten. Without JavaScript there is the button «J’ai fini, effacer».

const dialog = document.querySelector('#borne-attente');
const left = dialog.querySelector('[data-left]');
const finish = document.querySelector('form[data-kiosk-end]');
const idle = Number(dialog.dataset.idle);
const warning = Number(dialog.dataset.warning);
// Whoever was led back from a page that is not shown may have begun something.
const isStart = location.pathname === dialog.dataset.start && ['', '?fait=efface'].includes(location.search);

// On the first page there is nothing of anybody: browsers that do not know Clear-Site-Data forget here.
if (isStart) forget();

let since = Date.now();
const stay = () => {
  since = Date.now();
  if (dialog.open) dialog.close();
};

for (const event of ['pointerdown', 'keydown', 'scroll', 'input']) {
  addEventListener(event, () => { if (!dialog.open) since = Date.now(); }, {passive: true});
}
dialog.addEventListener('close', stay);

if (!isStart) setInterval(tick, 1000);

function tick() {
  const quiet = (Date.now() - since) / 1000;
  if (quiet >= idle + warning) {
    finish.submit();
    since = Date.now();
  } else if (quiet >= idle) {
    left.textContent = String(Math.ceil(idle + warning - quiet));
    if (!dialog.open) dialog.showModal();
  }
}

// A page out of the browser's memory is somebody else's.
addEventListener('pageshow', event => { if (event.persisted) location.replace(dialog.dataset.start); });

// The browser proposes nobody what somebody before them typed, and leads to no other site.
for (const field of document.querySelectorAll('form, input, textarea')) field.setAttribute('autocomplete', 'off');
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (link && (link.origin !== location.origin || link.hasAttribute('download'))) event.preventDefault();
});

function forget() {
  try {
    localStorage.clear();
    sessionStorage.clear();
    indexedDB?.deleteDatabase('parvis');
    navigator.serviceWorker?.getRegistrations().then(all => all.forEach(one => one.unregister()));
  } catch {
    // A browser that keeps nothing.
  }
}
