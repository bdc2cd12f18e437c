// What waits on this device: the draft that is being typed, and finished reports that wait for the network.
// Used by pages and by the service worker alike.

const open = () => new Promise((done, failed) => {
  const request = indexedDB.open('parvis', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('draft');
    request.result.createObjectStore('queue', {keyPath: 'key'});
  };
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

const on = async (store, mode, act) => {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const transaction = db.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    db.close();
  }
};

export const draft = base => on('draft', 'readonly', store => store.get(base)).then(kept => kept ?? {fields: {}, photos: []});
export const keepDraft = (base, kept) => on('draft', 'readwrite', store => store.put(kept, base));
export const dropDraft = base => on('draft', 'readwrite', store => store.delete(base));
export const waiting = base => on('queue', 'readonly', store => store.getAll()).then(all => all.filter(one => one.base === base));
export const enqueue = one => on('queue', 'readwrite', store => store.put(one));
const drop = key => on('queue', 'readwrite', store => store.delete(key));

// One sender at a time on a device; the key makes the server answer the same to a second one anyway.
export const send = base => 'locks' in navigator
  ? navigator.locks.request('parvis-outbox', () => sendAll(base))
  : sendAll(base);

async function sendAll(base) {
  const answers = [];
  for (const one of await waiting(base)) {
    const form = new FormData();
    form.append('key', one.key);
    for (const [name, values] of Object.entries(one.fields)) for (const value of values) form.append(name, value);
    for (const photo of one.photos) form.append('photos', photo, 'photo.jpg');
    let response;
    try {
      response = await fetch(base + 'api/signalements', {method: 'POST', body: form});
    } catch {
      break; // No network: they wait.
    }
    if (response.ok) {
      answers.push(await response.json());
      await drop(one.key);
    } else if (response.status === 413 && one.photos.length) {
      await enqueue({...one, photos: one.photos.slice(0, -1)});
    } else {
      break; // The server is not well: later.
    }
  }
  return answers;
}
