// What an agent typed in a form of a case is kept in this tab until it is sent: closing the form, another case, Back,
// a lost session or network lose nothing. Kept per agent: the next one at this screen does not read it.

const PREFIX = () => 'parvis.draft.' + document.body.dataset.account + '.';
const WRITTEN = 'textarea, input:is([type=text], [type=email], [type=date])';

const open = () => document.querySelector('#action form');

function keyOf(form) {
  const parts = form?.getAttribute('action')?.match(/\/dossiers\/([^/?]+)\/([^/?]+)/);
  return parts && PREFIX() + parts[1] + '.' + parts[2];
}

/** Somebody typed here: what the server filled in does not count, unless it came back with what was wrong. */
export function isWritten(form) {
  const cameBack = Boolean(form?.closest('.action')?.querySelector('.error-summary'));
  return [...(form?.querySelectorAll('textarea, input[type=text]') ?? [])]
    .some(field => field.value.trim() && (cameBack || field.value !== field.defaultValue));
}

export function keep(form) {
  const key = keyOf(form);
  if (!key) return;
  if (!isWritten(form)) return sessionStorage.removeItem(key);
  const values = {};
  for (const field of form.querySelectorAll(WRITTEN + ', select:not([data-fills]), input[type=radio]:checked')) {
    if (field.name) values[field.name] = field.value;
  }
  sessionStorage.setItem(key, JSON.stringify(values));
}

export function forget(form) {
  const key = keyOf(form);
  if (key) sessionStorage.removeItem(key);
}

/** Puts a kept text back into a fresh form; what the server put there stays. */
export function restore() {
  const form = open();
  const kept = form && sessionStorage.getItem(keyOf(form));
  if (!kept) return;
  const values = JSON.parse(kept);
  for (const field of form.querySelectorAll(WRITTEN + ', select:not([data-fills])')) {
    const isOurs = field.value === field.closest('[data-usual]')?.dataset.usual;
    if (values[field.name] && (!field.value || isOurs)) field.value = values[field.name];
  }
  for (const choice of form.querySelectorAll('input[type=radio]')) {
    if (values[choice.name] === choice.value && !form.querySelector(`[name="${choice.name}"]:checked`)) choice.checked = true;
  }
}

/** Below the buttons of a case: the forms in which a text waits. */
export function list() {
  const line = document.getElementById('gardes');
  const number = document.querySelector('#dossier .case-view')?.dataset.number;
  if (!line || !number) return;
  const start = PREFIX() + number + '.';
  const links = Object.keys(sessionStorage)
    .filter(key => key.startsWith(start) && key !== keyOf(open()))
    .map(key => document.querySelector(`.actions a[href*="/${key.slice(start.length)}?"]`))
    .filter(Boolean);
  line.hidden = !links.length;
  line.replaceChildren(document.body.dataset.kept + ' ', ...links.flatMap(link => [again(link), ' ']));
}

function again(link) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = link.dataset.name;
  button.addEventListener('click', () => link.click());
  return button;
}

document.addEventListener('input', event => {
  const form = event.target.closest('#action form');
  if (form) keep(form);
});

document.addEventListener('htmx:beforeSwap', event => {
  const {requestConfig, xhr} = event.detail;
  if (xhr.status < 300 && requestConfig?.verb === 'post' && requestConfig.elt.matches('.action form')) forget(requestConfig.elt);
});
