// A page of a survey: questions come and go at once by the same logic as the server's, what is typed is saved meanwhile, and
// kept in this window while the network is away. Everything works without it; the server decides.
import './parvis.js';
import {asked} from './logic.js';

const PAUSE = 1500;
const LEFT = 'parvis.survey.left';

for (const form of document.querySelectorAll('form[data-survey]')) begin(form);

function begin(form) {
  const items = JSON.parse(form.dataset.logic);
  const given = JSON.parse(form.dataset.given);
  const blocks = [...form.querySelectorAll('[data-item]')];

  const answers = () => {
    const here = {...given};
    for (const {name, value, type, checked} of form.elements) {
      if (!name?.startsWith('answer.') || (/radio|checkbox/.test(type) && !checked)) continue;
      (here[name.slice(7)] ??= []).push(value);
    }
    return here;
  };
  const show = () => {
    const {shown} = asked(items, answers());
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
  const place = 'parvis.survey.' + form.elements.jeton.value.slice(-8) + '.' + form.dataset.page;
  const told = form.querySelector('[data-kept]');
  let timer, running = Promise.resolve(), away = new AbortController();

  const fields = () => [...form.elements].filter(field => field.name?.startsWith('answer.'));
  const copy = () => {
    const data = new FormData(form);
    sessionStorage.setItem(place, JSON.stringify(fields().map(field => [field.name, data.getAll(field.name)])));
  };
  const tell = words => { told.hidden = false; told.textContent = words; };

  async function save() {
    const data = new URLSearchParams(new FormData(form));
    data.set('etape', 'auto');
    try {
      const answer = await fetch(form.action, {method: 'POST', body: data, signal: away.signal});
      if (!answer.ok) throw new Error(answer.status);
      sessionStorage.removeItem(place);
      tell(told.dataset.saved);
    } catch {
      tell(told.dataset.waits);
    }
  }
  const soon = () => {
    try { copy(); } catch { /* A private window keeps nothing: go on. */ }
    clearTimeout(timer);
    timer = setTimeout(() => running = running.then(save), PAUSE);
  };

  // Typed here, and never arrived: the network was away when this page was left. What was left for another page has arrived.
  try {
    const left = sessionStorage.getItem(LEFT);
    if (left && (left !== place || form.dataset.cameBack)) {
      sessionStorage.removeItem(left);
      sessionStorage.removeItem(LEFT);
    }
    const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    if (kept && !form.dataset.cameBack) {
      const values = new Map(kept);
      for (const field of fields()) {
        const said = values.get(field.name) ?? [];
        if (/radio|checkbox/.test(field.type)) field.checked = said.includes(field.value);
        else if (said.length) field.value = said[0];
      }
      soon();
    }
  } catch { /* A private window keeps nothing: go on. */ }

  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    away.abort(); // What was saved before must not arrive after what is sent now.
    away = new AbortController();
    try { copy(); sessionStorage.setItem(LEFT, place); } catch { /* A private window keeps nothing: go on. */ }
  });
  addEventListener('online', () => sessionStorage.getItem(place) && soon());
}
