// The place of a problem: the phone's position, an address as it is typed, a pin moved by hand or by keys.
import './wizard.js';

const element = document.querySelector('parvis-place');
if (element) start(element, element.closest('form'));

function start(element, form) {
  const {lon, lat, address} = form.elements;
  const status = element.querySelector('[data-status]');
  const box = form.querySelector('[data-pin-map]');
  let map, pin, around;
  element.hidden = false;

  const json = async url => (await fetch(url)).json();
  const say = text => status.textContent = text;

  function put(point, words) {
    lon.value = point.lon.toFixed(6);
    lat.value = point.lat.toFixed(6);
    if (words !== undefined) address.value = words;
    pin?.setLatLng([point.lat, point.lon]).setOpacity(1);
    around?.setLatLng([point.lat, point.lon]).setRadius(point.metres ?? 0);
    list.hidden = true;
  }

  // What lies there: an address, or another commune.
  async function name(point) {
    const there = await json(element.dataset.at + '?lon=' + point.lon + '&lat=' + point.lat).catch(() => ({inside: true}));
    address.value = there.address && there.metres < 100 ? there.address.label : '';
    say(!there.inside ? there.neighbour ? element.dataset.tNeighbour.replace('{0}', there.neighbour.name) : element.dataset.tOutside
      : address.value ? element.dataset.tNear.replace('{0}', address.value) : element.dataset.tNone);
    return there.inside;
  }

  element.querySelector('[data-locate]').addEventListener('click', () => {
    say(element.dataset.tLocating);
    navigator.geolocation.getCurrentPosition(async ({coords}) => {
      const point = {lon: coords.longitude, lat: coords.latitude, metres: coords.accuracy};
      put(point);
      map?.setView([point.lat, point.lon], 18);
      if (await name(point)) say(element.dataset.tLocated.replace('{0}', Math.max(1, Math.round(coords.accuracy))));
    }, () => say(element.dataset.tFailed), {enableHighAccuracy: true, timeout: 15000});
  });

  // Addresses while typing: a list of buttons below the field, announced; no trap for the keyboard.
  const list = Object.assign(document.createElement('div'), {className: 'found', hidden: true});
  address.after(list);
  let timer;
  address.setAttribute('autocomplete', 'off');
  address.addEventListener('input', () => {
    lon.value = lat.value = '';
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const found = address.value.trim().length > 2
        ? (await json(element.dataset.search + '?q=' + encodeURIComponent(address.value)).catch(() => ({places: []}))).places : [];
      list.replaceChildren(...found.slice(0, 6).map(place => {
        const button = Object.assign(document.createElement('button'), {type: 'button', textContent: place.label});
        button.addEventListener('click', () => {
          put(place, place.label);
          say('');
          map?.setView([place.lat, place.lon], 18);
          address.focus();
        });
        return button;
      }));
      list.hidden = !found.length;
      say(found.length === 1 ? element.dataset.tChoice : found.length ? element.dataset.tChoices.replace('{0}', Math.min(6, found.length)) : '');
    }, 180);
  });

  // Down into the list, up and down in it, Escape back to the field; Tab works as everywhere.
  const walk = event => {
    const buttons = [...list.children];
    const at = buttons.indexOf(document.activeElement);
    if (list.hidden || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Escape') list.hidden = true;
    (event.key === 'Escape' ? address : buttons[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? address).focus();
  };
  address.addEventListener('keydown', walk);
  list.addEventListener('keydown', walk);

  async function draw() {
    const {leaflet, town} = await import('./leaflet.js');
    const L = await leaflet(element.dataset);
    box.hidden = false;
    form.querySelector('[data-pin-hint]').hidden = false;
    map = await town(L, box, element.dataset, {keyboard: false});
    const at = lon.value ? [+lat.value, +lon.value] : null;
    // Where nobody has put it yet, it is not to be seen: nothing looks chosen.
    pin = L.marker(at ?? map.getCenter(), {
      draggable: true, autoPan: true, keyboard: false, alt: element.dataset.tPin, title: element.dataset.tPin,
      icon: L.divIcon({className: '', html: '<span class="pin"></span>', iconSize: [32, 32], iconAnchor: [16, 38]}),
      opacity: at ? 1 : 0,
    }).addTo(map);
    around = L.circle(pin.getLatLng(), {className: 'accuracy', interactive: false, radius: 0}).addTo(map);
    if (at) map.setView(at, 18);
    const moved = async () => {
      const {lat, lng} = pin.getLatLng();
      put({lon: lng, lat});
      await name({lon: lng, lat});
    };
    pin.on('dragend', moved);
    map.on('click', event => pin.setLatLng(event.latlng) && moved());
    keys(L, moved);
  }

  // Arrows move the pin by ten metres, with Shift by one; + and − zoom.
  function keys(L, moved) {
    box.setAttribute('aria-label', element.dataset.tPin);
    box.setAttribute('role', 'application');
    box.tabIndex = 0;
    let timer;
    box.addEventListener('keydown', event => {
      const step = (event.shiftKey ? 1 : 10) / 111320;
      const by = {ArrowUp: [step, 0], ArrowDown: [-step, 0], ArrowLeft: [0, -step * 1.5], ArrowRight: [0, step * 1.5]}[event.key];
      if (by) {
        event.preventDefault();
        const {lat, lng} = pin.getLatLng();
        pin.setLatLng([lat + by[0], lng + by[1]]).setOpacity(1);
        map.panInside(pin.getLatLng(), {padding: [40, 40]});
        clearTimeout(timer);
        timer = setTimeout(moved, 400);
      } else if (event.key === '+') map.zoomIn();
      else if (event.key === '-') map.zoomOut();
    });
  }

  draw().catch(() => box.hidden = true);
}
