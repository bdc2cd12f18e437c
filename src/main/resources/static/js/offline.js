// The sheet for the street: filled in without network, kept on the device, sent once when the network is back.
import {draft, dropDraft, enqueue, keepDraft, send, waiting} from './outbox.js';
import {shrink} from './photo.js';
import {follow} from './questions.js';

const base = document.querySelector('meta[name=parvis-base]').content;
const form = document.querySelector('form');
const say = name => document.querySelector('[data-say=' + name + ']');
let photos = [];

const chosen = () => form.elements.category.value;
const showQuestions = () => {
  for (const block of form.querySelectorAll('[data-category]')) {
    block.hidden = block.dataset.category !== chosen();
    block.disabled = block.hidden;
  }
};
form.elements.category.addEventListener('change', showQuestions);
follow(form);

function fields() {
  const found = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') (found[name] ??= []).push(value);
  return found;
}

// What was typed on the screens before the network went.
draft(base).then(copy => {
  photos = copy.photos;
  for (const [name, values] of Object.entries(copy.fields)) {
    for (const input of form.querySelectorAll('[name="' + CSS.escape(name) + '"]')) {
      if (/radio|checkbox/.test(input.type)) input.checked = values.includes(input.value);
      else if (input.type !== 'file') input.value = values[0];
    }
  }
  const choice = copy.fields.choice?.[0]?.split(';');
  if (choice) [form.elements.lon.value, form.elements.lat.value] = choice, form.elements.address.value = choice.slice(3).join(';');
  showQuestions();
  showPhotos();
}).catch(() => {});
form.addEventListener('input', () => keepDraft(base, {fields: fields(), photos}).catch(() => {}));

function showPhotos() {
  say('photos').textContent = photos.length ? say('photos').dataset.text.replace('0', photos.length) : '';
}
form.elements.photos.addEventListener('change', async event => {
  for (const file of [...event.target.files]) photos.push(await shrink(file));
  photos = photos.slice(0, 5);
  event.target.value = '';
  showPhotos();
  keepDraft(base, {fields: fields(), photos}).catch(() => {});
});

form.elements.address.addEventListener('input', () => form.elements.lon.value = form.elements.lat.value = '');
document.querySelector('[data-locate]').addEventListener('click', () => {
  const status = say('place');
  status.textContent = status.dataset.locating;
  navigator.geolocation.getCurrentPosition(({coords}) => {
    form.elements.lon.value = coords.longitude;
    form.elements.lat.value = coords.latitude;
    status.textContent = status.dataset.located.replace('0', Math.round(coords.accuracy));
  }, () => status.textContent = status.dataset.failed, {enableHighAccuracy: true, timeout: 15000});
});

form.addEventListener('submit', async event => {
  event.preventDefault();
  await enqueue({key: crypto.randomUUID(), base, fields: fields(), photos, at: Date.now()});
  await dropDraft(base);
  form.hidden = true;
  (await navigator.serviceWorker?.getRegistration())?.sync?.register('parvis-outbox').catch(() => {});
  await tell();
});

async function tell() {
  const answers = await send(base).catch(() => []);
  const left = await waiting(base).catch(() => []);
  const box = say('state');
  box.replaceChildren();
  for (const answer of answers) {
    const line = document.createElement('p');
    line.append(Object.assign(document.createElement('a'), {href: answer.url, textContent: answer.text, className: 'button'}));
    box.append(line);
  }
  if (left.length) box.append(Object.assign(document.createElement('p'), {textContent: box.dataset.text.replace('0', left.length)}));
  box.hidden = !box.childElementCount;
}
addEventListener('online', tell);
tell();
