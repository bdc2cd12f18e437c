// Shows a question only while the one it depends on has the answer it waits for.

export function follow(form) {
  const prefix = 'answer.';
  const show = () => {
    for (const block of form.querySelectorAll('[data-when]')) {
      const answers = new FormData(form).getAll(prefix + block.dataset.when);
      block.hidden = !answers.includes(block.dataset.equals) || !!block.closest('[data-category][hidden]');
    }
  };
  form.addEventListener('change', show);
  show();
}
