// Shows a question only while the one it depends on has the answer it waits for.

/** In every form that has such questions; the server is told that they were hidden here. */
export function followAll() {
  document.querySelectorAll('form[data-dynamic]').forEach(form => {
    form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: 'dynamic', value: '1'}));
    follow(form);
  });
}

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
