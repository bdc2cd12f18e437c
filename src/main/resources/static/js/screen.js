// The questions on the wall, as they come. Without this the page loads itself again; where the stream ends, a link does.
const live = document.querySelector('[data-live]');
const list = live.querySelector('[data-questions]');
const number = new Intl.NumberFormat(document.documentElement.lang);

function item(question) {
  const li = document.createElement('li');
  li.dataset.id = question.id;
  const words = document.createElement('p');
  words.className = 'words';
  words.textContent = question.words;
  const by = document.createElement('p');
  by.className = 'by';
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = number.format(question.supports);
  by.append(count, ' ' + list.dataset.supports + (question.name ? ' · ' + question.name : ''));
  li.append(words, by);
  return li;
}

function show(questions) {
  list.replaceChildren(...questions.map(item));
  live.querySelector('[data-none]').hidden = questions.length > 0;
}

function end() {
  live.querySelector('[data-again]').hidden = false;
}

if ('EventSource' in window) {
  const source = new EventSource(live.dataset.live);
  source.addEventListener('message', event => show(JSON.parse(event.data)));
  source.addEventListener('fin', event => { show(JSON.parse(event.data)); source.close(); end(); });
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) end(); });
} else {
  end();
}
