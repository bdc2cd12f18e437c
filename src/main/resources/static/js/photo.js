// Makes photos small on the phone, before they travel. Keeps what the camera says of the place (the server offers it as
// the place of the problem, and then drops it).

const LONGEST = 1600;

export async function shrink(file) {
  if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size < 1_500_000) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', .85));
    const notes = file.type === 'image/jpeg' ? await cameraNotes(file) : null;
    const parts = notes ? [blob.slice(0, 2), notes, blob.slice(2)] : [blob];
    return new File(parts, plain(file) + '.jpg', {type: 'image/jpeg', lastModified: file.lastModified});
  } catch {
    return file; // The server decides.
  }
}

// The Exif segment of a JPEG, saying «upright»: the canvas has turned the picture already.
async function cameraNotes(file) {
  const view = new DataView(await file.slice(0, 131072).arrayBuffer());
  for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xFF; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at + 1) === 0xE1 && view.getUint32(at + 4) === 0x45786966) {
      const end = at + 2 + view.getUint16(at + 2);
      setUpright(view, at + 10);
      return end <= view.byteLength ? view.buffer.slice(at, end) : null;
    }
  }
  return null;
}

function setUpright(view, tiff) {
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  for (let i = 0; i < view.getUint16(directory, little); i++) {
    const entry = directory + 2 + 12 * i;
    if (view.getUint16(entry, little) === 0x0112) view.setUint16(entry + 8, 1, little);
  }
}

const plain = file => file.name.replace(/\.\w+$/, '');

// Replaces the files of an input by small ones as soon as they are chosen, and shows them: each can be taken out again.
// What is chosen afterwards is added.
export function shrinkOnChoice(input) {
  const list = Object.assign(document.createElement('ul'), {className: 'list photos small-ones chosen', hidden: true});
  input.after(list);
  let shown = [];

  const put = files => {
    const chosen = new DataTransfer();
    files.forEach(file => chosen.items.add(file));
    input.files = chosen.files;
    show();
  };

  function show() {
    shown = [...input.files];
    list.replaceChildren(...shown.map((file, i) => picture(file, Number(input.dataset.from) + i + 1, () => remove(i))));
    list.hidden = !shown.length;
  }

  function picture(file, number, gone) {
    const item = Object.assign(document.createElement('li'), {className: 'tight'});
    const image = Object.assign(document.createElement('img'), {src: URL.createObjectURL(file), alt: input.dataset.tAlt.replace('{0}', number)});
    image.onload = () => URL.revokeObjectURL(image.src);
    image.onerror = () => image.replaceWith(Object.assign(document.createElement('span'), {className: 'photo-waits', textContent: file.name}));
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'link small', textContent: input.dataset.tRemove.replace('{0}', number)});
    button.addEventListener('click', gone);
    item.append(image, button);
    return item;
  }

  function remove(i) {
    put(shown.filter((_, at) => at !== i));
    (list.querySelectorAll('button')[i] ?? list.querySelector('li:last-child button') ?? input).focus();
    input.dispatchEvent(new Event('input', {bubbles: true})); // The copy on the device forgets it too.
  }

  input.addEventListener('change', async () => {
    const before = shown;
    const isNew = file => before.every(known => plain(known) !== plain(file) || known.lastModified !== file.lastModified);
    input.setAttribute('aria-busy', 'true');
    const small = await Promise.all([...input.files].filter(isNew).map(shrink));
    put([...shown, ...small].slice(0, 5)); // Shown by now: others may have been chosen meanwhile.
    input.removeAttribute('aria-busy');
  });
  // Put back by the page, from the copy on the device. What is shown already stays: a button under the finger must not go.
  input.form?.addEventListener('change', event => {
    const isShown = input.files.length === shown.length && shown.every((file, i) => file === input.files[i]);
    if (event.target !== input && !isShown) show();
  });
}
