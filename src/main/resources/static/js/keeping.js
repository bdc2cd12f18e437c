// A copy of what is being typed on the device, for when the network goes or the window closes.
import {answers, draft, dropDraft, emptyDraft, keepDraft, refused, waiting} from './outbox.js';

/** On a screen of the path to a report: where its territory is, which draft the server knows, and the words to tell it with. */
export function keepCopies({base, draft: token, ...words}) {
  const cameBack = document.querySelector('[data-focus]');

  // What the screens before have sent has arrived, or this one would not be here.
  const met = meet().catch(() => { /* A private window keeps nothing: go on. */ });

  async function meet() {
    if (document.querySelector('[data-sent]')) return dropDraft(base);
    let copy = await draft(base);
    if (token && copy.token !== token) copy = {...copy.leaving && !copy.token ? copy : emptyDraft(), token, leaving: false};
    if (token && !cameBack) copy = {...copy, received: copy.received + copy.photos.length, photos: []};
    if (token) await keepDraft(base, copy);
    if (cameBack) return;
    if (!token && copy.token) offer(copy.token);
    else document.querySelectorAll('form[data-keep]').forEach(form => restore(form, copy));
  }

  // The window was closed on a draft that the server knows.
  function offer(known) {
    const paragraph = document.createElement('p');
    paragraph.append(Object.assign(document.createElement('a'), {href: base + 'signaler/' + known, textContent: words.resume}));
    document.querySelector('form[data-keep]')?.before(paragraph);
  }

  // Typed here, and never sent: only into fields that say nothing else.
  function restore(form, copy) {
    for (const [name, values] of Object.entries(copy.fields)) {
      const inputs = [...form.elements].filter(input => input.name === name && !/hidden|submit|button/.test(input.type));
      const choices = inputs.filter(input => /radio|checkbox/.test(input.type));
      if (choices.every(input => !input.checked)) choices.forEach(input => input.checked = values.includes(input.value));
      inputs.filter(input => !choices.includes(input) && input.type !== 'file' && !input.value).forEach(input => input.value = values[0]);
    }
    const photos = form.elements.photos;
    if (photos && copy.photos.length && !photos.files.length) {
      const again = new DataTransfer();
      copy.photos.forEach(photo => again.items.add(new File([photo], photo.name ?? 'photo.jpg', {type: photo.type})));
      photos.files = again.files;
    }
    form.dispatchEvent(new Event('change', {bubbles: true}));
  }

  async function keep(form, leaving, submitter) {
    await met;
    const copy = token ? await draft(base) : emptyDraft();
    const data = new FormData(form);
    for (const {name} of form.elements) delete copy.fields[name];
    for (const name of new Set(data.keys())) {
      if (name === 'photos') copy.photos = data.getAll(name).filter(file => file.size);
      else if (name !== 'dynamic') copy.fields[name] = data.getAll(name);
    }
    if (submitter?.name === 'remove') copy.received = Math.max(0, copy.received - 1);
    await keepDraft(base, {...copy, token, leaving});
  }

  document.querySelectorAll('form[data-keep]').forEach(form => {
    let timer, kept = false;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep(form, false).catch(() => {}), 300);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', event => event.isTrusted && later());
    // Before the screen leaves; then the form goes its usual way.
    form.addEventListener('submit', async event => {
      if (kept) return;
      event.preventDefault();
      event.stopPropagation(); // Not sent yet: the next time is the one that counts.
      clearTimeout(timer);
      try {
        await keep(form, true, event.submitter);
      } catch { /* A private window keeps nothing: go on. */ }
      kept = true;
      form.requestSubmit(event.submitter);
      setTimeout(() => kept = false, 3000);
    }, {capture: true});
  });

  // Most people have nothing that waits: they need not fetch how it is told.
  const news = async () => {
    const kept = await Promise.all([answers(base), waiting(base), refused(base)]).catch(() => []);
    if (kept.some(list => list.length)) await import('./waiting.js').then(({tell}) => tell(base, words)).catch(() => {});
  };
  met.then(news);
  addEventListener('online', news);

  navigator.serviceWorker?.register(base + 'sw.js', {type: 'module'}).catch(() => {});
}
