// The questions and the poll on the wall, as they come. Without this the page loads itself again; so it does once the stream
// has ended, as long as the meeting may open another poll.
const live = document.querySelector('[data-live]');
const list = live.querySelector('[data-questions]');
const asked = live.querySelector('[data-poll]');
const number = new Intl.NumberFormat(document.documentElement.lang);
const SVG = 'http://www.w3.org/2000/svg';
const AGAIN = 20_000;

function element(name, text, kind) {
  const one = document.createElement(name);
  if (kind) one.className = kind;
  one.textContent = text;
  return one;
}

function item(question) {
  const li = document.createElement('li');
  li.dataset.id = question.id;
  const by = element('p', '', 'by');
  by.append(element('span', number.format(question.supports), 'count'), ' ' + list.dataset.supports + (question.name ? ' · ' + question.name : ''));
  li.append(element('p', question.words, 'words'), by);
  return li;
}

function bar(percent) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'poll-bar');
  svg.setAttribute('viewBox', '0 0 100 10');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('width', percent);
  rect.setAttribute('height', 10);
  svg.append(rect);
  return svg;
}

function figure(count, percent) {
  const cell = document.createElement('td');
  cell.append(element('span', number.format(count), 'num'), ' ', bar(percent));
  return cell;
}

function head(text) {
  const cell = element('th', text);
  cell.scope = 'col';
  return cell;
}

function table(poll, hasHands) {
  const all = element('table', '', 'poll');
  const first = all.createTHead().insertRow();
  first.append(head(asked.dataset.choice));
  if (poll.shown) first.append(head(asked.dataset.phones));
  if (hasHands) first.append(head(asked.dataset.hands));
  const body = all.createTBody();
  for (const row of poll.rows) {
    const line = body.insertRow();
    const choice = element('th', row.choice);
    choice.scope = 'row';
    if (asked.dataset.lang) choice.lang = asked.dataset.lang;
    line.append(choice);
    if (poll.shown) line.append(figure(row.phones, row.phonesBar));
    if (hasHands) line.append(figure(row.hands, row.handsBar));
  }
  return all;
}

function draw(poll) {
  asked.hidden = !poll;
  if (!poll) return;
  asked.querySelector('h2').textContent = poll.question;
  const hasHands = poll.rows.some(row => row.hands !== null);
  const parts = [];
  if (poll.state === 'CLOSED') parts.push(element('p', asked.dataset.closed, 'by'));
  parts.push(element('p', asked.dataset.voters.replace('[0]', number.format(poll.voters)), 'by'));
  parts.push(element('p', asked.dataset.indicative, 'by'));
  if (poll.state === 'OPEN') parts.push(element('p', asked.dataset.open, 'by'));
  if (poll.few) parts.push(element('p', asked.dataset.few, 'by'));
  if (poll.shown || hasHands) parts.push(table(poll, hasHands));
  asked.querySelector('[data-result]').replaceChildren(...parts);
}

function show(all) {
  list.replaceChildren(...all.questions.map(item));
  live.querySelector('[data-none]').hidden = all.questions.length > 0;
  draw(all.poll);
}

function end() {
  live.querySelector('[data-again]').hidden = false;
  if (Date.now() < Number(live.dataset.until)) setTimeout(() => location.reload(), AGAIN);
}

if ('EventSource' in window) {
  const source = new EventSource(live.dataset.live);
  source.addEventListener('message', event => show(JSON.parse(event.data)));
  source.addEventListener('fin', event => { show(JSON.parse(event.data)); source.close(); end(); });
  source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) end(); });
} else {
  end();
}
