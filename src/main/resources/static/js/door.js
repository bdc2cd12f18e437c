// The door of a meeting on a device that may be without network: ticks are kept here at once, and told when the network is back.
import {enqueue, forgetList, forgetOld, keepList, list, told, waiting} from './door-store.js';
import {scanner} from './door-scan.js';

const root = document.querySelector('[data-door]');
const words = root.dataset;
const door = words.door;
const account = document.body.dataset.account;
const part = name => root.querySelector('[data-' + name + ']');
const search = document.getElementById('qui');
const time = at => new Intl.DateTimeFormat(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'}).format(new Date(at));
const fill = (text, ...values) => values.reduce((said, value, i) => said.replace('[' + i + ']', () => value), text);
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let kept;       // The list, with what was ticked here.
let queue = [];
let problem = '';
let erased = false; // Nothing is fetched any more until the page is opened again.

function say(text, mood = 'warn') {
  const notice = part('say');
  notice.className = 'notice ' + mood;
  notice.querySelector('p').textContent = text;
  notice.hidden = false;
}

// ---- what is shown

function button(text, name, act, quiet) {
  const one = document.createElement('button');
  one.type = 'button';
  one.className = 'button ' + (quiet ? 'plain' : 'quiet');
  one.textContent = text;
  const whose = document.createElement('span');
  whose.className = 'visually-hidden';
  whose.textContent = ' ' + name;
  one.append(whose);
  one.addEventListener('click', act);
  return one;
}

function line(guest) {
  const li = document.createElement('li');
  li.dataset.guest = guest.id;
  const p = document.createElement('p');
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = guest.name;
  p.append(name);
  if (guest.companions) p.append(' · ' + fill(words.with, guest.companions));
  li.append(p);
  if (guest.arrival) {
    const tag = document.createElement('span');
    tag.className = 'tag ok';
    tag.textContent = fill(words.came, time(guest.arrival.at));
    p.append(document.createElement('br'), tag);
    li.append(button(words.undo, guest.name, () => undo(guest), true));
    return li;
  }
  const end = document.createElement('div');
  end.className = 'row';
  let many;
  if (guest.companions) {
    many = document.createElement('select');
    many.className = 'select input';
    many.setAttribute('aria-label', fill(words.people, guest.name));
    for (let i = 1; i <= guest.companions + 1; i++) many.add(new Option(i, i, i > guest.companions, i > guest.companions));
    end.append(many);
  }
  end.append(button(words.tick, guest.name, () => tick(guest, many ? Number(many.value) : 1)));
  li.append(end);
  return li;
}

function show() {
  part('count').textContent = kept ? fill(words.state, kept.guests.reduce((sum, one) => sum + (one.arrival?.people ?? 0), 0),
    kept.guests.reduce((sum, one) => sum + 1 + one.companions, 0)) : '';
  part('walked').textContent = kept ? fill(words.walk, kept.walkIns) : '';
  part('network').textContent = problem || (queue.length ? fill(words.waits, queue.length) : kept ? fill(words.sent, time(kept.at)) : words.nothing);
  const wanted = plain(search.value.trim());
  const held = document.activeElement?.closest('[data-guest]')?.dataset.guest;
  part('guests').replaceChildren(...(kept?.guests ?? []).filter(one => plain(one.name).includes(wanted)).map(line));
  if (held) part('guests').querySelector('[data-guest="' + held + '"] button')?.focus();
}

// ---- what is ticked

async function remember(one) {
  queue.push(one);
  one.number = await enqueue({...one, door}).catch(() => undefined); // A private window keeps nothing: told all the same.
  await keepList(kept).catch(() => {});
  show();
  tell();
}

async function tick(guest, people) {
  if (guest.arrival) return say(fill(words.twice, guest.name, time(guest.arrival.at)));
  const one = {id: crypto.randomUUID(), registration: guest.id, people, at: new Date().toISOString()};
  guest.arrival = {id: one.id, at: one.at, people};
  say(fill(words.counted, guest.name), 'ok');
  await remember(one);
}

async function undo(guest) {
  const one = {id: guest.arrival.id, undo: true};
  guest.arrival = null;
  await remember(one);
}

async function walk(people) {
  kept.walkIns += people;
  await remember({id: crypto.randomUUID(), people, at: new Date().toISOString()});
}

async function scanned(text) {
  const ticket = /billet=([\w-]+)/.exec(text)?.[1];
  if (!ticket) return false;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ticket));
  const hash = [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const guest = kept?.guests.find(one => one.tickets.includes(hash));
  if (guest) await tick(guest, guest.companions + 1);
  else say(words.unknown);
  return true;
}

// ---- what the server hears

let telling = false;

async function tell() {
  if (telling) return;
  telling = true;
  try {
    if (queue.length) await send();
    await fetchList();
  } catch (error) {
    if (error instanceof TypeError) problem = ''; // No network: later.
  } finally {
    telling = false;
    show();
  }
}

async function send() {
  const some = queue.slice(0, 500);
  const body = JSON.stringify(some.map(({id, registration, people, at, undo: back}) => ({id, registration, people, at, undo: back})));
  const response = await fetch(door + '/pointages', {method: 'POST', body, headers: {'Content-Type': 'application/json'}, redirect: 'manual'});
  if (!response.ok) return refuse(response);
  problem = '';
  for (const {id, outcome, first} of await response.json()) {
    const name = kept?.guests.find(one => one.id === some.find(sent => sent.id === id)?.registration)?.name ?? '';
    if (outcome === 'TWICE') say(fill(words.twice, name, first ? time(first.at) : ''));
    if (outcome === 'UNKNOWN') say(words.gone);
  }
  for (const one of some) if (one.number !== undefined) await told(one.number);
  queue = queue.filter(one => !some.includes(one));
}

// Nothing that was ticked is lost: whoever logs in again sends it.
function refuse(response) {
  problem = response.type === 'opaqueredirect' || [401, 403].includes(response.status) ? words.login : fill(words.refuse, response.status);
  throw new Error(problem);
}

async function fetchList() {
  if (erased) return;
  const response = await fetch(door + '/liste.json', {redirect: 'manual'});
  if (!response.ok) {
    problem = response.type === 'opaqueredirect' || [401, 403].includes(response.status) ? words.login : '';
    return;
  }
  problem = '';
  const fresh = {...await response.json(), door, account, at: Date.now()};
  for (const one of queue) repeat(fresh, one);
  if (erased) return; // While the list was on its way.
  kept = fresh;
  await keepList(kept).catch(() => {});
}

// What was ticked while the list was on its way.
function repeat(fresh, one) {
  if (one.undo) {
    for (const guest of fresh.guests) if (guest.arrival?.id === one.id) guest.arrival = null;
  } else if (one.registration) {
    const guest = fresh.guests.find(each => each.id === one.registration);
    if (guest && !guest.arrival) guest.arrival = {id: one.id, at: one.at, people: one.people};
  } else {
    fresh.walkIns += one.people;
  }
}

// ---- this device

async function prepare() {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  await navigator.serviceWorker.register(words.worker, {type: 'module'});
  const cache = await caches.open('entree');
  const files = [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon]')].map(one => one.src || one.href);
  await cache.addAll([door + '/hors-ligne', ...new Set(files)]);
}

async function erase() {
  await tell();
  if (queue.length) return say(fill(words.waits, queue.length));
  erased = true;
  await forgetList(door);
  await (await caches.open('entree')).delete(door + '/hors-ligne');
  kept = undefined;
  say(words.kept, 'ok');
  show();
}

search.addEventListener('input', async () => {
  if (search.value.includes('billet=') && await scanned(search.value)) search.value = '';
  show();
});
part('walkers').addEventListener('submit', event => {
  event.preventDefault();
  const people = Math.floor(Number(document.getElementById('personnes').value));
  if (!kept) return;
  if (people > 0 && people <= 10_000) walk(people);
  else say(words.number, 'bad');
});
part('erase').addEventListener('click', erase);
addEventListener('online', tell);
setInterval(() => { if (kept && !document.hidden) tell(); }, 15_000);
scanner(part('camera'), scanned);

root.hidden = false;
await forgetOld().catch(() => {});
kept = await list(door).catch(() => undefined);
if (kept && kept.account !== account) kept = await forgetList(door).then(() => undefined); // Somebody else's device by now.
queue = await waiting(door).catch(() => []);
show();
await tell();
await prepare().catch(() => {});
root.dataset.ready = 'true';
await scanned(location.search);
