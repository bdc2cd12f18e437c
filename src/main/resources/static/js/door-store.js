// What a device keeps at the door of meetings: the list, as it was last fetched, and the ticks that the server has not heard of.

const open = () => new Promise((done, failed) => {
  const request = indexedDB.open('parvis-door', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('list', {keyPath: 'door'});
    request.result.createObjectStore('queue', {keyPath: 'number', autoIncrement: true});
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

export const list = door => on('list', 'readonly', store => store.get(door));
export const keepList = one => on('list', 'readwrite', store => store.put(one));
export const forgetList = door => on('list', 'readwrite', store => store.delete(door));

// In the order in which they were ticked.
export const waiting = door => on('queue', 'readonly', store => store.getAll()).then(all => all.filter(one => one.door === door));
export const enqueue = one => on('queue', 'readwrite', store => store.add(one));
export const told = number => on('queue', 'readwrite', store => store.delete(number));

// Lists of meetings that are over go, whatever their door.
export async function forgetOld() {
  const all = await on('list', 'readonly', store => store.getAll());
  for (const one of all) if (Date.parse(one.until) < Date.now()) await forgetList(one.door);
}
