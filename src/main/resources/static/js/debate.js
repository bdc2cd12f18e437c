// Results as they come, as long as the page is looked at. Without it they are those of loading; where the stream ends, a link
// reloads them.
import './talk.js';

const SAY_EVERY = 30_000;
const live = document.querySelector('[data-live]');

if (live && 'EventSource' in window) {
  const language = document.documentElement.lang;
  const whole = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, {style: 'percent'});
  const bar = live.querySelector('.split');
  const told = live.querySelector('[data-told]');
  const again = live.querySelector('[data-again]');
  let said = 0;
  let waits;
  let words = bar.getAttribute('aria-label');
  let source;

  // Politely: what comes too soon after the last is said later, once, as it is then.
  function say() {
    const pause = said + SAY_EVERY - Date.now();
    if (pause > 0) {
      waits ??= setTimeout(() => { waits = undefined; say(); }, pause);
      return;
    }
    said = Date.now();
    told.textContent = words;
  }

  function show(counts) {
    const all = counts.PRO + counts.CONTRA + counts.NEITHER;
    let start = 0;
    for (const one of ['PRO', 'NEITHER', 'CONTRA']) {
      const width = all ? counts[one] * 100 / all : 0;
      const part = bar.querySelector('.' + one);
      part.setAttribute('x', start);
      part.setAttribute('width', width);
      start += width;
      const row = live.querySelector(`[data-position="${one}"]`);
      row.querySelector('[data-votes]').textContent = whole.format(counts[one]);
      row.querySelector('[data-share]').textContent = percent.format(Math.round(width) / 100);
    }
    live.querySelector('[data-all]').textContent = whole.format(all);
    const now = bar.dataset.words.replace(/\[(\w+)]/g, (_, one) => whole.format(counts[one]));
    if (now === words) return;
    words = now;
    bar.setAttribute('aria-label', now);
    say();
  }

  function end() {
    source?.close();
    source = undefined;
    again.hidden = false;
  }

  function follow() {
    source = new EventSource(live.dataset.live);
    source.addEventListener('message', event => show(JSON.parse(event.data)));
    source.addEventListener('fin', event => { show(JSON.parse(event.data)); end(); });
    source.addEventListener('error', () => { if (source?.readyState === EventSource.CLOSED) end(); });
  }

  // Nobody looks: leave the room to others.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      source?.close();
      source = undefined;
    } else if (!source && again.hidden) {
      follow();
    }
  });
  if (!document.hidden) follow();
}
