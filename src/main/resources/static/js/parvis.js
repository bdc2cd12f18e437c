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
