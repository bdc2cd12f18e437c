// The desk by keyboard and without reloading. Everything here also works as plain links and forms.

document.documentElement.classList.add('js');

const SWITCH = 'parvis.desk.keys';
const main = document.querySelector('main');
const help = document.getElementById('raccourcis');
const toggle = document.getElementById('raccourcis-actifs');

const keysOn = () => localStorage.getItem(SWITCH) !== 'off';
function showKeys() {
  document.documentElement.classList.toggle('no-keys', !keysOn());
  toggle.checked = keysOn();
}
toggle.addEventListener('change', () => {
  localStorage.setItem(SWITCH, toggle.checked ? 'on' : 'off');
  showKeys();
});
showKeys();
document.querySelector('[data-help-keys]')?.addEventListener('click', () => help.showModal());

// ---- the list

const links = () => [...document.querySelectorAll('#liste a.case')];
const current = () => links().findIndex(link => link.getAttribute('aria-current') === 'true');

function mark(number) {
  for (const link of links()) {
    if (link.id === 'd-' + number) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function move(step) {
  const all = links();
  if (!all.length) return;
  const focused = all.indexOf(document.activeElement);
  const from = focused >= 0 ? focused : current();
  const to = all[Math.min(all.length - 1, Math.max(0, from < 0 ? 0 : from + step))];
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  const besideTheList = matchMedia('(min-width: 64rem)').matches;
  if (besideTheList) to.click();
}

// ---- keys

const typing = element => element.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

function press(key) {
  const button = document.querySelector(`#dossier [data-key="${key}"]`);
  button?.click();
  return Boolean(button);
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return escape(event);
  if (!keysOn() || document.querySelector('dialog[open]') || typing(event.target)) return;
  const done = {
    j: () => (move(1), true),
    k: () => (move(-1), true),
    x: () => tickCurrent(),
    '/': () => (document.getElementById('recherche')?.focus(), true),
    '?': () => (help.showModal(), true),
  }[event.key]?.() ?? (/^[a-z]$/.test(event.key) && press(event.key.toUpperCase()));
  if (done) event.preventDefault();
});

function escape(event) {
  if (document.querySelector('dialog[open]')) return;
  const action = document.getElementById('action');
  if (action?.firstElementChild) {
    if (action.querySelector('textarea')?.value && !event.target.closest('#action')) return;
    closeAction();
  } else {
    document.activeElement?.blur?.();
    links()[Math.max(0, current())]?.focus();
  }
}

function tickCurrent() {
  const link = links()[Math.max(0, links().indexOf(document.activeElement), current())];
  const box = link?.closest('li').querySelector('input[type=checkbox]:not(:disabled)');
  box?.click();
  return Boolean(box);
}

// ---- actions

function closeAction() {
  const action = document.getElementById('action');
  const kind = action.firstElementChild?.dataset?.action;
  action.replaceChildren();
  for (const link of document.querySelectorAll('.actions [aria-current]')) link.removeAttribute('aria-current');
  (document.querySelector(`.actions a[href*="/${kind}?"]`) ?? document.getElementById('titre-dossier'))?.focus();
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-close-action]') && document.getElementById('action')) {
    event.preventDefault();
    closeAction();
  }
  const mention = event.target.closest('[data-mention]');
  if (mention) {
    const text = document.getElementById('text');
    text.value = (text.value ? text.value.trimEnd() + ' ' : '') + '@' + mention.dataset.mention + ' ';
    text.focus();
  }
  for (const menu of document.querySelectorAll('.actions details[open]')) {
    if (!menu.contains(event.target) || event.target.closest('li a')) menu.open = false;
  }
});

// A text of the library goes into its field, after what is there.
document.addEventListener('change', event => {
  const pick = event.target.closest('[data-fills]');
  if (pick) {
    const option = pick.selectedOptions[0];
    const field = document.getElementById(pick.dataset.fills);
    if (!option?.dataset.text || !field) return;
    field.value = field.value.trim() ? field.value.trimEnd() + '\n\n' + option.dataset.text : option.dataset.text;
    const outcome = option.dataset.outcome && document.querySelector(`input[name=outcome][value=${option.dataset.outcome}]`);
    if (outcome) outcome.checked = true;
    field.focus();
    pick.selectedIndex = 0;
  }
  if (event.target.matches('#liste input[name=dossier]')) countTicks();
});

function countTicks() {
  const ticked = document.querySelectorAll('#liste input[name=dossier]:checked').length;
  const bar = document.querySelector('.bulk');
  if (!bar) return;
  bar.classList.toggle('armed', ticked > 0);
  bar.querySelector('[data-ticked]').textContent = ticked;
}
countTicks();

// ---- what htmx brought

document.body.addEventListener('htmx:afterSwap', event => {
  const target = event.detail.target.id;
  if (target === 'dossier') showCase(event.detail.target);
  if (target === 'action') {
    const wrong = document.querySelector('#action .error-summary');
    (wrong ?? document.querySelector('#action :is(textarea, select, input:not([type=hidden]))'))?.focus();
    document.getElementById('action').scrollIntoView({ block: 'nearest' });
  }
  if (target === 'liste') {
    mark(document.querySelector('#dossier .case-view')?.dataset.number);
    countTicks();
  }
});

function showCase(pane) {
  const view = pane.querySelector('.case-view');
  main.classList.toggle('with-case', Boolean(view));
  pane.scrollTop = 0;
  if (!view) return;
  mark(view.dataset.number);
  document.title = document.title.replace(/^[^·]*/, view.dataset.title + ' ');
  if (!matchMedia('(min-width: 64rem)').matches) scrollTo(0, 0);
  // After an answer the reader goes on in the new case; while walking down the list the focus stays in the list.
  if (!document.activeElement?.matches('#liste a.case')) document.getElementById('titre-dossier')?.focus({ preventScroll: true });
}

// A form that came with a whole page.
const field = document.querySelector('#action .error-summary, #action :is(textarea, select, input:not([type=hidden]))');
field?.focus();
