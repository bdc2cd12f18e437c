// Sends what waits on this device and tells the person, on whatever page they are: what was sent, what waits, what could
// not leave. What was sent stays told until it is dismissed or its receipt was read.
import {answers, forget, refused, send, waiting} from './outbox.js';

const mark = base => 'parvis-outbox ' + base;

// The words of the sheet, for pages that know nothing of it.
export const remember = (base, words) => localStorage.setItem(mark(base), JSON.stringify({...words}));

export async function tell(base, words) {
  await send(base).catch(() => {});
  const [sent, waits, stuck] = await Promise.all([answers(base), waiting(base), refused(base)]);
  const read = location.pathname.endsWith('/recu') ? location.pathname.slice(0, -'recu'.length) : null;
  for (const {key, url} of sent) if (read && url.startsWith(read)) await forget(key);
  const lines = [
    ...sent.filter(({url}) => !read || !url.startsWith(read)).map(answer => line(link(answer.url, answer.text), dismiss(base, words, answer.key))),
    ...waits.length ? [line(words.waiting.replace('0', waits.length))] : [],
    ...stuck.map(one => line(words.refused + ' ', link(base + 'signaler/hors-ligne?reprendre=' + encodeURIComponent(one.key), words.again))),
  ];
  document.querySelector('.waiting')?.remove();
  if (!lines.length) return localStorage.removeItem(mark(base));
  remember(base, words);
  const box = element('div', {className: 'waiting notice', role: 'status'});
  box.append(...lines);
  document.querySelector('main').prepend(box);
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);
const link = (href, textContent) => element('a', {href, textContent});

function line(...content) {
  const paragraph = element('p', {});
  paragraph.append(...content);
  return paragraph;
}

function dismiss(base, words, key) {
  const button = element('button', {type: 'button', className: 'link small', textContent: words.forget});
  button.addEventListener('click', () => forget(key).then(() => tell(base, words)));
  const space = document.createDocumentFragment();
  space.append(' ', button);
  return space;
}
