// What every page does when JavaScript is on. Everything works without it.

// A form that came back with errors: bring the reader to the summary.
document.querySelector('[data-focus]')?.focus();

// A second tap on «Send» while the first is on its way does nothing; the form's key would make it harmless anyway.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else if (form.method === 'post') {
    form.dataset.sent = 'true';
    setTimeout(() => delete form.dataset.sent, 4000);
  }
});

document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

// Reports that wait on this device leave from any page of their territory.
for (const key of kept()) {
  const base = key.startsWith('parvis-outbox ') ? key.slice('parvis-outbox '.length) : null;
  if (base && location.pathname.startsWith(base) && !document.querySelector('meta[name=parvis-outbox]')) {
    const words = JSON.parse(localStorage.getItem(key));
    const news = () => import('./waiting.js').then(({tell}) => tell(base, words)).catch(() => {});
    news();
    addEventListener('online', news);
  }
}

function kept() {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // A browser that keeps nothing.
  }
}
