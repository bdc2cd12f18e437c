// The desk by keyboard and without reloading. Everything here also works as plain links and forms.
// Nothing of the page is held for long: going back in the browser replaces all of it.
import './parvis.js';
import * as drafts from './drafts.js';
import * as ticks from './ticks.js';
import {count} from './count.js';
import './outage.js';
import './sms.js';

document.documentElement.classList.add('js');

// Names at the doors of meetings that are over go with any page of the desk, on a device that keeps some.
async function forgetDoors() {
  if (!(await indexedDB.databases()).some(one => one.name === 'parvis-door')) return;
  const {forgetOld} = await import('./door-store.js');
  await forgetOld();
}
forgetDoors().catch(() => {}); // A browser that keeps nothing, or does not tell what it keeps.

const SWITCH = 'parvis.desk.keys';
const WIDE = '(min-width: 64rem)';
const help = () => document.getElementById('raccourcis');
const keysOn = () => localStorage.getItem(SWITCH) !== 'off';

function showKeys() {
  document.documentElement.classList.toggle('no-keys', !keysOn());
  const toggle = document.getElementById('raccourcis-actifs');
  if (toggle) toggle.checked = keysOn();
}

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
  if (matchMedia(WIDE).matches) to.click();
}

// Enter on a row goes into its case, where J and K only show it.
let entering = false;

function enter(link) {
  if (link.getAttribute('aria-current') !== 'true') {
    entering = true;
    return false;
  }
  document.getElementById('titre-dossier')?.focus();
  return true;
}

// ---- keys

const typing = element => element.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

function press(key) {
  const button = document.querySelector(`#dossier [data-key="${key}"]`);
  button?.click();
  if (button?.matches('summary')) button.focus();
  return Boolean(button);
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return escape(event);
  if (event.key === 'Enter' && event.target.matches('#liste a.case')) {
    if (enter(event.target)) event.preventDefault();
    return;
  }
  if (!keysOn() || document.querySelector('dialog[open]') || typing(event.target)) return;
  const done = {
    j: () => (move(1), true),
    k: () => (move(-1), true),
    x: () => tickCurrent(),
    '/': () => (document.getElementById('recherche')?.focus(), true),
    '?': () => (help()?.showModal(), true),
    '.': () => press('.'),
  }[event.key]?.() ?? (/^[a-z]$/.test(event.key) && press(event.key.toUpperCase()));
  if (done) event.preventDefault();
});

function escape(event) {
  if (document.querySelector('dialog[open]')) return;
  const menu = document.querySelector('.actions details[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  } else if (document.getElementById('action')?.firstElementChild) {
    closeAction();
  } else if (!event.target.closest('#liste a.case')) {
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
  const link = document.querySelector(`.actions a[href*="/${kind}?"]`);
  (link?.closest('details')?.querySelector('summary') ?? link ?? document.getElementById('titre-dossier'))?.focus();
  drafts.list();
}

/** «Annuler»: what was typed goes, but not without asking. */
function discard() {
  const form = document.querySelector('#action form');
  if (drafts.isWritten(form) && !confirm(document.body.dataset.discard)) return;
  drafts.forget(form);
  form.reset();
  closeAction();
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-close-action]') && document.querySelector('#action form')) {
    event.preventDefault();
    discard();
  }
  if (event.target.closest('[data-help-keys]')) help()?.showModal();
  const mention = event.target.closest('[data-mention]');
  if (mention) {
    const text = document.getElementById('text');
    text.value = (text.value ? text.value.trimEnd() + ' ' : '') + '@' + mention.dataset.mention + ' ';
    text.focus();
    typed(text);
  }
  for (const menu of document.querySelectorAll('.actions details[open]')) {
    if (!menu.contains(event.target) || event.target.closest('li a')) menu.open = false;
  }
});

const typed = field => field.dispatchEvent(new Event('input', { bubbles: true }));

document.addEventListener('change', event => {
  if (event.target.id === 'raccourcis-actifs') {
    localStorage.setItem(SWITCH, event.target.checked ? 'on' : 'off');
    showKeys();
  }
  const pick = event.target.closest('[data-fills]');
  if (pick) fill(pick);
  if (event.target.id === 'contractor') address(event.target);
});

// A contractor who is known already brings their address.
function address(name) {
  const known = [...(name.list?.options ?? [])].find(option => option.value === name.value);
  const email = document.getElementById('email');
  if (known && email && !email.value) email.value = known.dataset.email;
}

// A text of the library goes into its field, after what is there.
function fill(pick) {
  const option = pick.selectedOptions[0];
  const field = document.getElementById(pick.dataset.fills);
  if (!option?.dataset.text || !field) return;
  field.value = field.value.trim() ? field.value.trimEnd() + '\n\n' + option.dataset.text : option.dataset.text;
  const outcome = option.dataset.outcome && document.querySelector(`input[name=outcome][value=${option.dataset.outcome}]`);
  if (outcome) outcome.checked = true;
  field.focus();
  pick.selectedIndex = 0;
  typed(field);
}

// Filters that say nothing stay out of the address.
document.addEventListener('submit', event => {
  if (event.target.method !== 'get') return;
  const empty = [...event.target.elements].filter(field => field.name && field.value === '' && !field.disabled);
  empty.forEach(field => (field.disabled = true));
  setTimeout(() => empty.forEach(field => (field.disabled = false)));
});

// ---- who looks at the case: whoever goes says so, and colleagues see it at once

let seen = null;

function look(number) {
  if (seen && seen !== number) leave();
  seen = number;
}

function leave() {
  if (seen) navigator.sendBeacon(`${document.body.dataset.root}/bureau/dossiers/${seen}/depart`);
  seen = null;
}

addEventListener('pagehide', leave);

// ---- what htmx brought

document.addEventListener('htmx:afterSwap', event => {
  const target = event.detail.target;
  if (target?.id === 'dossier') showCase(target);
  if (target?.id === 'action') showAction();
  if (event.target.id === 'liste' || target?.id === 'liste') {
    mark(document.querySelector('#dossier .case-view')?.dataset.number);
    ticks.show();
  }
});

function showAction() {
  drafts.restore();
  drafts.list();
  document.querySelectorAll('#action [data-most]').forEach(count);
  const wrong = document.querySelector('#action .error-summary');
  (wrong ?? document.querySelector('#action :is(textarea, select, input:not([type=hidden]))'))?.focus();
  document.getElementById('action').scrollIntoView({ block: 'nearest' });
}

function showCase(pane) {
  const view = pane.querySelector('.case-view');
  document.querySelector('main').classList.toggle('with-case', Boolean(view));
  pane.scrollTop = 0;
  look(view?.dataset.number);
  if (!view) return;
  mark(view.dataset.number);
  drafts.list();
  document.title = document.title.replace(/^[^·]*/, view.dataset.title + ' ');
  if (!matchMedia(WIDE).matches) scrollTo(0, 0);
  // After an answer the reader goes on in the new case; while walking down the list the focus stays in the list.
  const walking = document.activeElement?.matches('#liste a.case') && matchMedia(WIDE).matches && !entering;
  if (!walking) document.getElementById('titre-dossier')?.focus({ preventScroll: true });
  entering = false;
}

/** A whole page came: at first, or on going back. */
function arrive() {
  showKeys();
  ticks.show();
  look(document.querySelector('#dossier .case-view')?.dataset.number);
  links()[current()]?.scrollIntoView({ block: 'nearest' });
  if (document.querySelector('#action form')) showAction();
  else drafts.list();
}

document.addEventListener('htmx:historyRestore', arrive);
// Settling gives elements back the attributes that the server sent: the line of kept texts would be hidden again.
document.addEventListener('htmx:afterSettle', drafts.list);
arrive();
