// Answers by keyboard: the arrow goes from what is typed to what is found, and Enter opens it.
import './copy.js';

const field = document.querySelector('#recherche');
const links = () => [...document.querySelectorAll('#trouves a[data-found]')];

document.addEventListener('keydown', event => {
  if (!['ArrowDown', 'ArrowUp'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = links();
  const at = all.indexOf(document.activeElement);
  if (!all.length || (at < 0 && document.activeElement !== field)) return;
  const to = event.key === 'ArrowDown' ? all[Math.min(at + 1, all.length - 1)] : at > 0 ? all[at - 1] : field;
  to.focus();
  event.preventDefault();
});
