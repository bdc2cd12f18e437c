// The path to a report, with JavaScript: photos made small, questions that follow each other, and a copy of what was
// typed on the device, for when the network goes. Everything works without it.
import {draft, keepDraft, dropDraft, send, waiting} from './outbox.js';
import {shrinkOnChoice} from './photo.js';
import {follow} from './questions.js';

const base = document.querySelector('meta[name=parvis-base]').content;

document.querySelectorAll('[data-photos]').forEach(shrinkOnChoice);

document.querySelectorAll('form[data-dynamic]').forEach(form => {
  const dynamic = Object.assign(document.createElement('input'), {type: 'hidden', name: 'dynamic', value: '1'});
  form.append(dynamic);
  follow(form);
});

document.querySelectorAll('[data-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => print());
});

// Copies what a screen says to the device before it leaves; then the form goes its usual way.
document.querySelectorAll('form[data-keep]').forEach(form => {
  let kept = false;
  form.addEventListener('submit', async event => {
    if (kept) return;
    event.preventDefault();
    event.stopPropagation(); // Not sent yet: the next time is the one that counts.
    try {
      await keep(form);
    } catch { /* A private window keeps nothing: go on. */ }
    kept = true;
    form.requestSubmit(event.submitter);
    setTimeout(() => kept = false, 3000);
  }, {capture: true});
});

async function keep(form) {
  const copy = await draft(base);
  if (form.dataset.keep === 'what' && form.action.endsWith('/signaler')) copy.fields = {}, copy.photos = [];
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name);
    if (name === 'photos') copy.photos.push(...values.filter(file => file.size));
    else copy.fields[name] = values;
  }
  copy.photos = copy.photos.slice(0, 5);
  await keepDraft(base, copy);
}

const receipt = document.querySelector('[data-sent]');
if (receipt) dropDraft(base).catch(() => {});

// Whatever waits goes now, and the person is told.
async function flush() {
  const answers = await send(base);
  const left = await waiting(base);
  const text = document.querySelector('meta[name=parvis-waiting]')?.content;
  const main = document.querySelector('main');
  document.querySelector('.waiting')?.remove();
  const box = Object.assign(document.createElement('div'), {className: 'waiting', role: 'status'});
  for (const answer of answers) {
    const line = document.createElement('p');
    line.append(Object.assign(document.createElement('a'), {href: answer.url, textContent: answer.text}));
    box.append(line);
  }
  if (left.length) box.append(Object.assign(document.createElement('p'), {textContent: text.replace('0', left.length)}));
  if (box.childElementCount) main.prepend(box);
}
flush().catch(() => {});
addEventListener('online', () => flush().catch(() => {}));

navigator.serviceWorker?.register(base + 'sw.js', {type: 'module'}).catch(() => {});
