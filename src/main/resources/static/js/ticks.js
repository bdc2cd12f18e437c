// Ticked cases stay ticked from page to page of one list, and go along with the order for all of them.

const KEY = () => 'parvis.ticks.' + document.body.dataset.account;
const boxes = () => [...document.querySelectorAll('#liste input[name=dossier]:not(:disabled)')];
const query = () => document.querySelector('#lot [name=contexte]')?.value;
const everything = () => document.querySelector('#lot [name=tout]');

function ticked() {
  const kept = JSON.parse(sessionStorage.getItem(KEY()) ?? '{}');
  return new Set(kept.query === query() ? kept.ids : []);
}

function keep(ids) {
  sessionStorage.setItem(KEY(), JSON.stringify({query: query(), ids: [...ids]}));
}

/** After a list came: tick what was ticked, count. */
export function show() {
  const bar = document.querySelector('.bulk');
  if (!bar) return;
  const ids = ticked();
  const all = everything()?.checked;
  for (const box of boxes()) box.checked = all || ids.has(box.value);
  const many = all ? Number(everything().dataset.total) : ids.size;
  bar.classList.toggle('armed', many > 0);
  bar.querySelector('[data-ticked]').textContent = many;
}

document.addEventListener('change', event => {
  const box = event.target;
  if (box.matches('#lot [name=tout]')) {
    keep([]);
    show();
  } else if (box.matches('#liste input[name=dossier]')) {
    const all = everything()?.checked;
    const ids = ticked();
    if (all) {
      everything().checked = false;
      boxes().filter(one => one.checked).forEach(one => ids.add(one.value));
    }
    if (box.checked) ids.add(box.value);
    else ids.delete(box.value);
    keep(ids);
    show();
  }
});

document.addEventListener('click', event => {
  if (!event.target.closest('[data-untick]')) return;
  if (everything()) everything().checked = false;
  keep([]);
  show();
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.id !== 'lot') return;
  const here = new Set(boxes().map(box => box.value));
  if (!everything()?.checked) {
    for (const id of ticked()) {
      if (!here.has(id)) form.append(hidden(id));
    }
  }
  sessionStorage.removeItem(KEY());
});

function hidden(id) {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'dossier';
  field.value = id;
  return field;
}
