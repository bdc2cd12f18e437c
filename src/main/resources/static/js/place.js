// The place of a problem: the phone's position, an address as it is typed, a pin moved by hand or by keys.

const element = document.querySelector('parvis-place');
if (element) start(element, element.closest('form'));

function start(element, form) {
  const {lon, lat, address} = form.elements;
  const status = element.querySelector('[data-status]');
  const box = form.querySelector('[data-pin-map]');
  let map, pin;
  element.hidden = false;

  const json = async url => (await fetch(url)).json();
  const say = text => status.textContent = text;

  function put(point, words) {
    lon.value = point.lon.toFixed(6);
    lat.value = point.lat.toFixed(6);
    if (words !== undefined) address.value = words;
    pin?.setLatLng([point.lat, point.lon]).setOpacity(1);
    list.hidden = true;
  }

  // What lies there: an address, or another commune.
  async function name(point) {
    const there = await json(element.dataset.at + '?lon=' + point.lon + '&lat=' + point.lat).catch(() => ({inside: true}));
    address.value = there.address && there.metres < 100 ? there.address.label : '';
    say(!there.inside ? element.dataset.tOutside.replace('{0}', there.neighbour?.name ?? '')
      : address.value ? element.dataset.tNear.replace('{0}', address.value) : element.dataset.tNone);
    return there.inside;
  }

  element.querySelector('[data-locate]').addEventListener('click', () => {
    say(element.dataset.tLocating);
    navigator.geolocation.getCurrentPosition(async ({coords}) => {
      const point = {lon: coords.longitude, lat: coords.latitude};
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
          map?.setView([place.lat, place.lon], 18);
          address.focus();
        });
        return button;
      }));
      list.hidden = !found.length;
      say(found.length ? element.dataset.tChoices.replace('{0}', found.length) : '');
    }, 180);
  });

  async function draw() {
    await new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), {src: element.dataset.leaflet, onload: done, onerror: failed});
      document.head.append(script);
    });
    const L = window.L;
    const shapes = await json(element.dataset.map).catch(() => null);
    const ground = L.geoJSON(shapes, {interactive: false, style: lineOf});
    box.hidden = false;
    form.querySelector('[data-pin-hint]').hidden = false;
    map = L.map(box, {keyboard: false, attributionControl: !!element.dataset.tiles, maxZoom: 19});
    if (element.dataset.tiles) {
      L.tileLayer(element.dataset.tiles, {maxNativeZoom: +element.dataset.tilesMax, attribution: element.dataset.tilesBy}).addTo(map);
    } else {
      ground.addTo(map);
    }
    const bounds = ground.getBounds().isValid() ? ground.getBounds() : L.latLngBounds([[48.7, 2.2], [48.9, 2.5]]);
    map.fitBounds(bounds);
    const at = lon.value ? [+lat.value, +lon.value] : null;
    pin = L.marker(at ?? bounds.getCenter(), {
      draggable: true, autoPan: true, keyboard: false, alt: element.dataset.tPin, title: element.dataset.tPin,
      icon: L.divIcon({className: '', html: '<span class="pin"></span>', iconSize: [32, 32], iconAnchor: [16, 38]}),
      opacity: at ? 1 : .5,
    }).addTo(map);
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

  const lineOf = feature => ({className: 'ground ground-' + feature.properties.kind, fill: false});

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
        pin.setLatLng([lat + by[0], lng + by[1]]);
        map.panInside(pin.getLatLng(), {padding: [40, 40]});
        clearTimeout(timer);
        timer = setTimeout(moved, 400);
      } else if (event.key === '+') map.zoomIn();
      else if (event.key === '-') map.zoomOut();
    });
  }

  draw().catch(() => box.hidden = true);
}
