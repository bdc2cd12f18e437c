// Says aloud when the server did not take what was sent: no network, session over, refused. Never silent.

function tell(reason, login) {
  const box = document.getElementById('panne');
  if (!box) return;
  const words = document.body.dataset[reason];
  if (!box.hidden && box.dataset.reason === reason) return;
  box.dataset.reason = reason;
  box.hidden = false;
  const line = document.createElement('p');
  line.textContent = words + ' ';
  if (login) {
    const link = document.createElement('a');
    link.href = document.body.dataset.loginAt + '?retour=' + encodeURIComponent(below(location));
    link.textContent = document.body.dataset.login;
    line.append(link);
  }
  box.replaceChildren(line);
}

/** The address below the territory's root, as the login page takes it. */
const below = ({pathname, search}) => pathname.slice(document.body.dataset.root.length) + search;

/** What the page asks by itself, again and again. */
const isQuiet = event => Boolean(event.detail.requestConfig?.elt?.matches('#presence, #avancement *, #liste'));

document.addEventListener('htmx:responseError', event => {
  const status = event.detail.xhr.status;
  if (status === 401) tell('expired', true);
  else if (!isQuiet(event)) tell(status === 403 || status === 404 ? 'refused' : 'failed');
});

for (const lost of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(lost, event => isQuiet(event) || tell('offline'));
}

document.addEventListener('htmx:afterRequest', event => {
  if (event.detail.successful && !isQuiet(event)) document.getElementById('panne')?.setAttribute('hidden', '');
});

// Back, and the whole page could not be had by script: the browser fetches it, or says why not.
document.addEventListener('htmx:historyCacheMissLoadError', () => location.reload());
