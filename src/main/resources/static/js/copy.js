// «Copier la réponse»: the words beside the button, ready to be pasted; the button says that it was done.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const words = button.closest('div, li, section').querySelector('[data-answer]');
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(words.textContent.trim());
    button.textContent = button.dataset.copy;
    setTimeout(() => button.textContent = before, 3000);
  } catch {
    getSelection().selectAllChildren(words);
  }
});
