// Draw rectangles on the picture with a finger or a mouse: each becomes one more ticked box of the form.
for (const form of document.querySelectorAll('[data-retouch]')) {
  const picture = form.querySelector('[data-picture]');
  const list = form.querySelector('[data-areas]');
  let start = null, box = null;

  const place = event => {
    const frame = picture.getBoundingClientRect();
    const part = (value, from, size) => Math.min(1, Math.max(0, (value - from) / size));
    return { x: part(event.clientX, frame.left, frame.width), y: part(event.clientY, frame.top, frame.height) };
  };
  const area = (a, b) => ({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) });
  const show = (element, { x, y, w, h }) => {
    const set = (name, value) => element.style.setProperty(name, `${value * 100}%`);
    set('left', x); set('top', y); set('width', w); set('height', h);
  };
  const add = ({ x, y, w, h }, element) => {
    const label = document.createElement('label');
    label.className = 'check';
    const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'zone', checked: true, value: [x, y, w, h].map(n => n.toFixed(4)).join(',') });
    input.addEventListener('change', () => { element.hidden = !input.checked; });
    label.append(input, `${form.dataset.words} ${list.children.length + 1}`);
    list.append(label);
  };

  picture.addEventListener('pointerdown', event => {
    event.preventDefault();
    picture.setPointerCapture(event.pointerId);
    start = place(event);
    box = picture.appendChild(document.createElement('span'));
  });
  picture.addEventListener('pointermove', event => { if (start) show(box, area(start, place(event))); });
  picture.addEventListener('pointerup', event => {
    if (!start) return;
    const drawn = area(start, place(event));
    start = null;
    if (drawn.w > 0.01 && drawn.h > 0.01) add(drawn, box);
    else box.remove();
  });
  picture.addEventListener('pointercancel', () => { start = null; box?.remove(); });
}

// The picture is being drawn anew: look again by oneself.
if (document.querySelector('[data-pending]')) setTimeout(() => location.reload(), 1500);
