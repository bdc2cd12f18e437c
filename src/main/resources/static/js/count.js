// How much of what may be written is: beside fields that keep what is too long, for whoever wrote it to shorten.

export function count(field) {
  const line = document.getElementById(field.id + '-reste');
  if (!line) return;
  const most = Number(field.dataset.most);
  line.querySelector('[data-count]').textContent = `${field.value.length} / ${most}`;
  line.classList.toggle('over', field.value.length > most);
}

document.addEventListener('input', event => {
  if (event.target.dataset.most) count(event.target);
});
