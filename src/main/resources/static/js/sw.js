// In the street without network: shows the sheet that waits for it, and sends what waits when it is back.
import {send} from './ASSETS/js/outbox.js';

const base = new URL('./', self.location).pathname;
const sheet = base + 'signaler/hors-ligne';
const store = 'parvis-VERSION';
const door = /\/bureau\/participation\/[^/]+\/rencontres\/[^/]+\/entree(\/hors-ligne)?$/;

self.addEventListener('install', event => event.waitUntil(prepare()));

async function prepare() {
  const cache = await caches.open(store);
  const page = await fetch(sheet, {cache: 'reload'});
  const html = await page.clone().text();
  await cache.put(sheet, page);
  const files = new Set([...html.matchAll(/(?:src|href)="([^"]*\/(?:assets|theme)\/[^"]+)"/g)].map(match => match[1]));
  await cache.addAll([...files]);
  await self.skipWaiting();
}

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('parvis-') && name !== store) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname.startsWith(base + 'signaler')) {
    event.respondWith(fetch(event.request).catch(() => onTheSheet(event.request)));
  } else if (event.request.mode === 'navigate' && event.request.method === 'GET' && door.test(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => atTheDoor(url)));
  } else if (event.request.method === 'GET' && /\/(assets|theme)\//.test(url.pathname)) {
    event.respondWith(caches.match(event.request).then(kept => kept ?? fetch(event.request)));
  }
});

// The page of the door was kept by itself, on a device that was prepared for it; it reads the ticket in its address.
const atTheDoor = async url => await caches.match(url.pathname.replace(/\/hors-ligne$/, '') + '/hors-ligne') ?? Response.error();

async function onTheSheet(request) {
  const kept = await caches.match(sheet);
  if (!kept) return Response.error();
  return request.method === 'GET' && new URL(request.url).pathname === sheet ? kept : Response.redirect(sheet, 303);
}

self.addEventListener('sync', event => {
  if (event.tag === 'parvis-outbox') event.waitUntil(send(base));
});
