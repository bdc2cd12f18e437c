// What waits on this device: the draft that is being typed, finished reports that wait for the network, and the answers
// to those that were sent. Used by pages and by the service worker alike.

const STORES = {draft: undefined, queue: {keyPath: 'key'}, answers: {keyPath: 'key'}};
const WEEK = 7 * 24 * 3600 * 1000;

const open = () => new Promise((done, failed) => {
  const request = indexedDB.open('parvis', 2);
  request.onupgradeneeded = () => {
    for (const [name, options] of Object.entries(STORES)) {
      if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, options);
    }
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

const put = (store, value, key) => on(store, 'readwrite', kept => key === undefined ? kept.put(value) : kept.put(value, key));
const drop = (store, key) => on(store, 'readwrite', kept => kept.delete(key));
const all = (store, base) => on(store, 'readonly', kept => kept.getAll()).then(found => found.filter(one => one.base === base));

// A draft: its fields, the photos that the server has not seen, how many it has (received), and its token there if any.
export const emptyDraft = () => ({fields: {}, photos: [], received: 0});
export const draft = base => on('draft', 'readonly', store => store.get(base))
  .then(kept => kept && kept.at > Date.now() - WEEK ? kept : emptyDraft());
export const keepDraft = (base, kept) => put('draft', {...kept, at: Date.now()}, base);
export const dropDraft = base => drop('draft', base);

export const enqueue = one => put('queue', one);
export const waiting = base => all('queue', base).then(found => found.filter(one => !one.refused));
export const refused = base => all('queue', base).then(found => found.filter(one => one.refused));
export const answers = base => all('answers', base);
export const forget = key => drop('answers', key);

// Makes a report that could not be sent the draft again; what was being typed waits in its place.
export async function resume(base, key) {
  const one = (await refused(base)).find(found => found.key === key);
  if (!one) return;
  const typed = await draft(base);
  if (Object.values(typed.fields).flat().some(Boolean) || typed.photos.length) {
    await enqueue({...typed, key: crypto.randomUUID(), base, lang: one.lang, refused: 'set aside'});
  }
  const {fields, photos, received, token} = one;
  await keepDraft(base, {fields, photos, received, token});
  await drop('queue', key);
}

// One sender at a time on a device; the key makes the server answer the same to a second one anyway.
export const send = base => 'locks' in navigator
  ? navigator.locks.request('parvis-outbox', () => sendAll(base))
  : sendAll(base);

async function sendAll(base) {
  for (const one of await waiting(base)) {
    let response = await post(base, one).catch(() => null);
    while (response?.status === 413 && one.photos.length) {
      one.photos.pop(); // Too much at once for this server: the words matter more.
      response = await post(base, one).catch(() => null);
    }
    if (!response || response.status >= 500 || [408, 425, 429].includes(response.status)) return; // Later.
    if (response.ok) {
      await put('answers', {...await response.json(), key: one.key, base});
      await drop('queue', one.key);
    } else {
      await enqueue({...one, refused: response.status}); // Never taken as it is: the next ones go on.
    }
  }
}

function post(base, one) {
  const form = new FormData();
  form.append('key', one.key);
  if (one.token) form.append('draft', one.token);
  for (const [name, values] of Object.entries(one.fields)) for (const value of values) form.append(name, value);
  for (const photo of one.photos) form.append('photos', photo, 'photo.jpg');
  const headers = one.lang ? {'Accept-Language': one.lang} : {};
  return fetch(base + 'api/signalements', {method: 'POST', body: form, headers});
}
