// A text message follows what is typed: parts, alphabet, price, and as it will arrive, counted by the server that will
// cut it. Without this, a button fetches them.

for (const editor of document.querySelectorAll('[data-sms]')) {
  const text = editor.querySelector('textarea');
  const preview = editor.querySelector('[data-preview]');
  let timer, latest = 0;

  editor.querySelector('[data-check]').hidden = true;
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 300);
  });
  editor.addEventListener('click', event => {
    const button = event.target.closest('[data-plainer]');
    if (!button) return;
    event.preventDefault();
    text.value = button.dataset.plainer;
    text.focus();
    refresh();
  });
  if (text.value && !preview.childElementCount) refresh();

  async function refresh() {
    const mine = ++latest;
    const body = new URLSearchParams({ words: text.value });
    const response = await fetch(editor.dataset.sms, { method: 'POST', body }).catch(() => null);
    if (!response?.ok || response.redirected || mine !== latest) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    preview.replaceChildren(...page.body.childNodes);
  }
}
