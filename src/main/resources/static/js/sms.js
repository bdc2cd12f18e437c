// A text message follows what is typed: parts, alphabet, price, and as it will arrive, counted by the server that will
// cut it. Without this, a button fetches them. Editors may come into the page later, with a form.

const latest = new WeakMap();
const timers = new WeakMap();
const editorOf = element => element.closest?.('[data-sms]');

document.addEventListener('input', event => {
  const editor = event.target.matches('textarea') && editorOf(event.target);
  if (!editor) return;
  clearTimeout(timers.get(editor));
  timers.set(editor, setTimeout(() => refresh(editor), 300));
});

document.addEventListener('click', event => {
  const button = event.target.closest('[data-plainer]');
  const editor = button && editorOf(button);
  if (!editor) return;
  event.preventDefault();
  const text = editor.querySelector('textarea');
  const { tail } = editor.dataset;
  const words = button.dataset.plainer;
  text.value = tail && words.endsWith(tail) ? words.slice(0, -tail.length) : words;
  text.focus();
  text.dispatchEvent(new Event('input', { bubbles: true }));
});

// What the browser kept of an earlier visit is counted too.
for (const editor of document.querySelectorAll('[data-sms]')) {
  const empty = !editor.querySelector('[data-preview]').childElementCount;
  if (empty && editor.querySelector('textarea').value) refresh(editor);
}

async function refresh(editor) {
  const mine = (latest.get(editor) ?? 0) + 1;
  latest.set(editor, mine);
  const { sms, tail, usual } = editor.dataset;
  const words = editor.querySelector('textarea').value;
  const body = new URLSearchParams({ words: tail ? (words.trim() || usual) + tail : words });
  const response = await fetch(sms, { method: 'POST', body }).catch(() => null);
  if (!response?.ok || response.redirected || mine !== latest.get(editor)) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  editor.querySelector('[data-preview]').replaceChildren(...page.body.childNodes);
}
