// The map of reports, where JavaScript is on: moves, zooms, opens reports. The drawing in the page stays for the others;
// the list beside it says the same in words.

import './parvis.js';

const frame = document.querySelector('[data-map]');
if (frame) {
  // Nobody waits for the map: it comes when its place is in sight and the page has settled.
  const seen = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) {
      seen.disconnect();
      start().catch(() => {/* without Leaflet the drawing remains */});
    }
  });
  seen.observe(frame);
}

async function start() {
  const {leaflet, town} = await import('./leaflet.js');
  const L = await leaflet(frame.dataset);
  const area = document.createElement('div');
  area.setAttribute('role', 'application');
  area.setAttribute('aria-label', frame.dataset.label);
  frame.append(area);
  const map = await town(L, area, frame.dataset, {zoomSnap: frame.dataset.tiles ? 1 : 0.25});
  const marks = L.layerGroup().addTo(map);
  if (frame.dataset.pin) {
    L.circleMarker(frame.dataset.pin.split(',').map(Number), {radius: 16, className: 'here', interactive: false}).addTo(map);
  }
  let asked;
  let shown;
  const refresh = async () => {
    const wanted = address(map);
    if (wanted === shown) return; // a window that is laid out anew moves the map by some pixels
    shown = wanted;
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(wanted, {signal: asked.signal});
      if (answer.ok) draw(L, map, marks, await answer.json());
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      shown = undefined;
      console.warn('map', problem);
    }
  };
  map.on('moveend', refresh);
  await refresh();
  frame.querySelector(':scope > svg')?.remove();
  frame.dataset.ready = 'true';
}

// The window in whole squares of the map, so that neighbours ask for the same ones and share the answer.
function address(map) {
  const bounds = map.getBounds();
  const zoom = Math.round(map.getZoom());
  const side = 2 ** zoom;
  const x = lon => Math.floor((lon + 180) / 360 * side);
  const y = lat => Math.floor((1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * side);
  const lon = column => column / side * 360 - 180;
  const lat = row => Math.atan(Math.sinh(Math.PI * (1 - 2 * row / side))) * 180 / Math.PI;
  const box = [lon(x(bounds.getWest())), lat(y(bounds.getSouth()) + 1), lon(x(bounds.getEast()) + 1), lat(y(bounds.getNorth()))];
  const query = new URLSearchParams(frame.dataset.query);
  query.set('bbox', box.map(degrees => degrees.toFixed(6)).join(','));
  query.set('zoom', zoom);
  return frame.dataset.source + '?' + query;
}

function draw(L, map, marks, found) {
  marks.clearLayers();
  for (const feature of found.features) {
    const [lon, lat] = feature.geometry.coordinates;
    marks.addLayer(feature.properties.n ? cluster(L, map, [lat, lon], feature.properties.n) : pin(L, [lat, lon], feature.properties));
  }
}

function cluster(L, map, at, n) {
  const size = Math.min(52, Math.round(24 + 5 * Math.log(n)));
  const label = n.toLocaleString(document.documentElement.lang) + ' ' + frame.dataset.many;
  const icon = L.divIcon({className: 'cluster', html: String(n > 9999 ? Math.round(n / 1000) + 'k' : n), iconSize: [size, size]});
  const mark = L.marker(at, {icon, title: label, alt: label});
  mark.on('click', () => map.setView(at, Math.min(19, map.getZoom() + 2)));
  mark.on('add', () => mark.getElement()?.setAttribute('aria-label', label));
  return mark;
}

function pin(L, at, report) {
  const label = report.title + ' – ' + report.status;
  const icon = L.divIcon({className: 'pin ' + report.tag, iconSize: [20, 20]});
  const mark = L.marker(at, {icon, title: label, alt: label});
  mark.bindPopup(() => {
    const content = document.createElement('div');
    const tag = Object.assign(document.createElement('span'), {className: 'tag ' + report.tag, textContent: report.status});
    const link = Object.assign(document.createElement('a'), {href: frame.dataset.base + report.path, textContent: report.title});
    const title = document.createElement('p');
    title.append(link);
    content.append(tag, title);
    return content;
  });
  mark.on('add', () => mark.getElement()?.setAttribute('aria-label', label));
  return mark;
}
