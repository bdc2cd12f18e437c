// An agent on the phone: suggestions, places and duplicates follow what is typed. Without it, a button fetches them.
import {follow} from './questions.js';

const form = document.querySelector('#intake');
const look = form.querySelector('[data-look]');
let timer, latest = 0;

look.hidden = true;
follow(form);
(form.elements.title ?? form.elements.words)?.focus();

form.addEventListener('input', event => {
  const {name} = event.target;
  if (!['words', 'title', 'process', 'address', 'category', 'kind', 'choice', 'name', 'phone', 'email', 'person'].includes(name)) return;
  if (name === 'address') form.querySelectorAll('[name=choice]').forEach(choice => choice.remove());
  // What is chosen now is not undone by an answer that was under way.
  if (event.target.type === 'radio') latest++;
  clearTimeout(timer);
  timer = setTimeout(refresh, event.target.type === 'radio' ? 0 : 250);
});

async function refresh() {
  const mine = ++latest;
  const typed = new URLSearchParams(new FormData(form));
  typed.delete('reply');
  typed.set('regarder', 'oui');
  if (document.activeElement?.name === 'words') typed.delete('category');
  const response = await fetch(form.action, { method: 'POST', body: typed }).catch(() => null);
  if (!response?.ok) return;
  const text = await response.text();
  if (mine !== latest) return;
  const page = new DOMParser().parseFromString(text, 'text/html');
  const focused = document.activeElement;
  const live = form.querySelector('#live');
  const inside = live.contains(focused) ? [focused.name, focused.value] : null;
  live.replaceChildren(...page.querySelector('#live').childNodes);
  if (inside) [...live.querySelectorAll('[name]')].find(input => input.name === inside[0] && (input.type === 'text' || input.value === inside[1]))?.focus();
  follow(form);
}
