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
    return new File(parts, file.name.replace(/\.\w+$/, '') + '.jpg', {type: 'image/jpeg'});
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

// Replaces the files of an input by small ones as soon as they are chosen.
export function shrinkOnChoice(input) {
  input.addEventListener('change', async () => {
    const small = new DataTransfer();
    input.setAttribute('aria-busy', 'true');
    for (const file of [...input.files].slice(0, 5)) small.items.add(await shrink(file));
    input.files = small.files;
    input.removeAttribute('aria-busy');
  });
}
