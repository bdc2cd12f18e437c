// New comments are told of and come when they are asked for; votes count without leaving the page. All of it works without.
import './parvis.js';

const EVERY = 20_000;
const list = document.querySelector('[data-fresh]');
const told = document.getElementById('arrives');

async function ask() {
  if (document.hidden) return;
  const answer = await fetch(list.dataset.fresh + '?depuis=' + list.dataset.since, {cache: 'no-cache'});
  if (!answer.ok) return;
  const {count, words} = await answer.json();
  if (!count || told.textContent === words) return;
  const link = Object.assign(document.createElement('a'), {className: 'button', href: location.pathname, textContent: words});
  link.addEventListener('click', show);
  told.replaceChildren(link);
}

async function show(event) {
  event.preventDefault();
  const fresh = await part(list.dataset.fresh + '/liste?depuis=' + list.dataset.since).catch(() => null);
  const items = [...fresh?.querySelectorAll('[data-place]') ?? []];
  // More than one page of them: read from the top.
  if (!items.length || items.length >= 20) return location.assign(location.pathname);
  told.replaceChildren();
  list.prepend(...items);
  list.dataset.since = items[0].dataset.place;
  items.forEach(item => item.querySelector('.said').classList.add('new'));
  items[0].querySelector('.said').focus();
}

async function part(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  page.address = answer.url;
  return page;
}

if (list) {
  setInterval(() => ask().catch(() => {}), EVERY);
  document.addEventListener('visibilitychange', () => ask().catch(() => {}));
}

document.addEventListener('submit', async event => {
  const form = event.target.closest('[data-vote]');
  if (!form) return;
  event.preventDefault();
  const pressed = [...form.querySelectorAll('button')].indexOf(event.submitter);
  const page = await part(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter))}).catch(() => null);
  const fresh = page?.querySelector(`[data-vote="${form.dataset.vote}"]`);
  if (!fresh) return location.assign(form.action + '?sens=' + event.submitter.value);
  form.replaceWith(fresh);
  fresh.querySelectorAll('button')[pressed]?.focus({preventScroll: true});
});
