// The sheet for the street: filled in without network, kept on the device, sent once when the network is back.
import './parvis.js';
import {draft, dropDraft, emptyDraft, enqueue, keepDraft, resume} from './outbox.js';
import {shrink} from './photo.js';
import {follow} from './questions.js';
import {remember, tell} from './waiting.js';

const {base, draft: none, ...words} = document.querySelector('meta[name=parvis-outbox]').dataset;
const form = document.querySelector('form');
const say = name => document.querySelector('[data-say=' + name + ']');
let copy = emptyDraft();

const showQuestions = () => {
  for (const block of form.querySelectorAll('[data-category]')) {
    block.hidden = block.dataset.category !== form.elements.category.value;
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

// What was typed on the screens before the network went, or in a report that could not leave.
const met = meet().catch(() => { /* A private window keeps nothing: go on. */ });

async function meet() {
  const again = new URLSearchParams(location.search).get('reprendre');
  if (again) await resume(base, again);
  copy = await draft(base);
  for (const [name, values] of Object.entries(copy.fields)) {
    for (const input of form.querySelectorAll('[name="' + CSS.escape(name) + '"]')) {
      if (/radio|checkbox/.test(input.type)) input.checked = values.includes(input.value);
      else if (input.type !== 'file') input.value = values[0];
    }
  }
  const choice = copy.fields.choice?.[0]?.split(';');
  if (choice?.length > 3) [form.elements.lon.value, form.elements.lat.value] = choice, form.elements.address.value = choice.slice(3).join(';');
  say('clear').hidden = !Object.values(copy.fields).flat().some(Boolean);
  showQuestions();
  follow(form);
  showPhotos();
}

// With what screens said that have no place on this sheet.
function all() {
  const said = {...copy.fields};
  for (const {name} of form.elements) delete said[name];
  return {...said, ...fields()};
}

const keep = () => {
  copy = {...copy, fields: all()};
  return keepDraft(base, copy).catch(() => {});
};
form.addEventListener('input', () => met.then(keep));

function showPhotos() {
  const count = copy.photos.length + copy.received;
  say('photos').textContent = count ? say('photos').dataset.text.replace('0', count) : '';
}
form.elements.photos.addEventListener('change', async event => {
  for (const file of [...event.target.files]) copy.photos.push(await shrink(file));
  copy.photos = copy.photos.slice(0, 5);
  event.target.value = '';
  showPhotos();
  await keep();
});

form.elements.address.addEventListener('input', () => form.elements.lon.value = form.elements.lat.value = '');
document.querySelector('[data-locate]').addEventListener('click', () => {
  const status = say('place');
  status.textContent = status.dataset.locating;
  navigator.geolocation.getCurrentPosition(({coords}) => {
    form.elements.lon.value = coords.longitude;
    form.elements.lat.value = coords.latitude;
    status.textContent = status.dataset.located.replace('0', Math.round(coords.accuracy));
    keep();
  }, () => status.textContent = status.dataset.failed, {enableHighAccuracy: true, timeout: 15000});
});

// Another problem than the one that was begun: another report, never the same draft.
say('clear').addEventListener('click', async () => {
  await dropDraft(base);
  copy = emptyDraft();
  form.reset();
  form.elements.lon.value = form.elements.lat.value = '';
  say('clear').hidden = true;
  showQuestions();
  showPhotos();
  form.elements.words.focus();
});

// The field without which the report could not be sent by itself later.
function missing() {
  const {words, address, lon, category} = form.elements;
  if (!words.value.trim() && !copy.photos.length && !copy.received) return words;
  if (!category.value) return category;
  for (const block of form.querySelectorAll('[data-required]')) {
    const inputs = [...block.querySelectorAll('[name]')];
    if (block.checkVisibility() && !inputs.some(input => /radio|checkbox/.test(input.type) ? input.checked : input.value.trim())) return inputs[0];
  }
  return !lon.value && !address.value.trim() ? address : null;
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const lacking = missing();
  const label = lacking?.closest('.field, fieldset')?.querySelector('label, legend');
  say('missing').textContent = lacking ? say('missing').dataset.text + ' ' + label.textContent : '';
  say('missing').hidden = !lacking;
  if (lacking) return lacking.focus();
  remember(base, words);
  await enqueue({...copy, fields: all(), key: crypto.randomUUID(), base, lang: document.documentElement.lang, at: Date.now()});
  await dropDraft(base);
  form.hidden = true;
  (await navigator.serviceWorker?.getRegistration())?.sync?.register('parvis-outbox').catch(() => {});
  await news();
});

const news = () => tell(base, words).catch(() => {});
addEventListener('online', news);
met.then(news);
