// A page of a survey: questions come and go at once by the same logic as the server's, what is typed is saved meanwhile, and
// kept in this window while the network is away. Everything works without it; the server decides.
import './parvis.js';
import {asked} from './logic.js';

const PAUSE = 1500;
const OFTEN = 60_000;
const PLACES = 'parvis.survey.';
const LEFT = 'parvis.survey.sent';

// A private window may keep nothing: everything goes on without.
const stored = {
  read(key) { try { return sessionStorage.getItem(key); } catch { return null; } },
  write(key, text) { try { sessionStorage.setItem(key, text); } catch { /* Not kept. */ } },
  remove(key) { try { sessionStorage.removeItem(key); } catch { /* Nor was it kept. */ } },
};

for (const page of document.querySelectorAll('[data-arrived]')) forget(page.dataset.arrived);
for (const form of document.querySelectorAll('form[data-survey]')) begin(form);

function place(token, page) {
  return PLACES + token.slice(-8) + '.' + page;
}

/** The server says that it has saved what was sent from a page: its copy goes, unless something was typed there since. */
function forget(arrived) {
  const [token, page] = arrived.split(' ');
  const left = JSON.parse(stored.read(LEFT) ?? 'null');
  if (left?.place !== place(token, page)) return;
  if (stored.read(left.place) === left.text) stored.remove(left.place);
  stored.remove(LEFT);
}

function begin(form) {
  const items = JSON.parse(form.dataset.logic);
  const given = JSON.parse(form.dataset.given);
  const blocks = [...form.querySelectorAll('[data-item]')];

  const answers = () => {
    const here = {};
    for (const {name, value, type, checked} of form.elements) {
      if (!name?.startsWith('answer.') || (/radio|checkbox/.test(type) && !checked)) continue;
      (here[name.slice(7)] ??= []).push(value);
    }
    return here;
  };
  const show = () => {
    const {shown} = asked(items, answers(), given);
    for (const block of blocks) block.hidden = !shown.includes(block.dataset.item);
    if (form.elements.montrees) form.elements.montrees.value = shown.join(' ');
  };
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  if ('preview' in form.dataset) {
    form.addEventListener('submit', event => event.preventDefault());
    show();
    return;
  }
  keep(form);
  show();
}

function keep(form) {
  const here = place(form.elements.jeton.value, form.dataset.page);
  const told = form.querySelector('[data-kept]');
  let timer, running = Promise.resolve(), away = new AbortController();

  const fields = () => [...form.elements].filter(field => field.name?.startsWith('answer.'));
  const typed = () => {
    const data = new FormData(form);
    return JSON.stringify(fields().map(field => [field.name, data.getAll(field.name)]));
  };
  const tell = words => { told.hidden = false; told.textContent = words; };
  const saveIn = pause => {
    clearTimeout(timer);
    timer = setTimeout(() => running = running.then(save), pause);
  };

  async function save() {
    const sent = typed();
    const data = new URLSearchParams(new FormData(form));
    data.set('etape', 'auto');
    try {
      const answer = await fetch(form.action, {method: 'POST', body: data, signal: away.signal});
      if (answer.status === 409) return tell(told.dataset.over);
      if (answer.status === 429) {
        saveIn(OFTEN);
        return tell(told.dataset.often);
      }
      if (!answer.ok) throw new Error(answer.status);
      // What was typed meanwhile is not saved yet: its copy stays, and it has a save of its own coming.
      if (typed() !== sent) return;
      if (stored.read(here) === sent) stored.remove(here);
      tell(told.dataset.saved);
    } catch (error) {
      if (error.name !== 'AbortError') tell(told.dataset.waits);
    }
  }
  const soon = () => {
    stored.write(here, typed());
    saveIn(PAUSE);
  };

  // Typed here, and never arrived: the network was away when this page was left.
  const kept = JSON.parse(stored.read(here) ?? 'null');
  if (kept) {
    const values = new Map(kept);
    for (const field of fields()) {
      const said = values.get(field.name) ?? [];
      if (/radio|checkbox/.test(field.type)) field.checked = said.includes(field.value);
      else if (said.length) field.value = said[0];
    }
    soon();
  }

  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    away.abort(); // What was saved before must not arrive after what is sent now.
    away = new AbortController();
    const text = typed();
    stored.write(here, text);
    stored.write(LEFT, JSON.stringify({place: here, text}));
  });
  addEventListener('online', () => stored.read(here) && soon());
}
