// Leaflet on the town's ground: the tiles that the territory has chosen, or its outline, streets and parks, with the names
// of its streets. Settings are data attributes of the element that holds the map. Fetched by whoever has a map in sight.
import '../leaflet/1.9.4/dist/leaflet.js';

const WEST_SOUTH_EAST_NORTH = ([west, south, east, north]) => [[south, west], [north, east]];
const NAMES_FROM = 16;
const MOST_NAMES = 24;

/** Leaflet, with its style sheet in place. */
export const leaflet = ({leafletCss: href}) => new Promise((done, onerror) => {
  const sheet = Object.assign(document.createElement('link'), {rel: 'stylesheet', href, onerror});
  sheet.onload = () => done(window.L);
  document.head.append(sheet);
});

export async function town(L, area, data, options) {
  const map = L.map(area, {zoomControl: false, maxZoom: 19, attributionControl: Boolean(data.tiles), ...options});
  map.fitBounds(WEST_SOUTH_EAST_NORTH(data.bounds.split(',').map(Number)));
  L.control.zoom({zoomInTitle: data.zoomIn, zoomOutTitle: data.zoomOut}).addTo(map);
  if (data.tiles) {
    L.tileLayer(data.tiles, {attribution: data.attribution, maxNativeZoom: Number(data.tileZoom) || 19, maxZoom: 19}).addTo(map);
  } else if (data.ground) {
    await draw(L, map, data.ground).catch(() => { /* marks alone are better than nothing */ });
  }
  return map;
}

async function draw(L, map, address) {
  const ground = await (await fetch(address)).json();
  const style = feature => ({className: 'ground ground-' + (feature.properties?.kind ?? 'outline')});
  L.geoJSON(ground, {interactive: false, style}).addTo(map);
  name(L, map, ground.features.filter(feature => feature.properties?.name));
}

// Close by, each street says its name once, along its longest piece in sight.
function name(L, map, streets) {
  const names = L.layerGroup().addTo(map);
  const write = () => {
    names.clearLayers();
    if (map.getZoom() < NAMES_FROM) return;
    const taken = [], written = new Set();
    for (const piece of pieces(L, map, streets)) {
      const {x, y} = piece.middle;
      const half = piece.name.length * 3.6;
      const isFree = taken.every(other => Math.hypot(other.x - x, other.y - y) > half + other.half);
      if (written.has(piece.name) || !isFree || piece.length < half || taken.length >= MOST_NAMES) continue;
      written.add(piece.name);
      taken.push({x, y, half});
      const words = Object.assign(document.createElement('span'), {textContent: piece.name});
      words.style.rotate = piece.angle + 'deg';
      const icon = L.divIcon({className: 'street-name', html: words, iconSize: null});
      L.marker(map.containerPointToLatLng(piece.middle), {icon, interactive: false, keyboard: false}).addTo(names);
    }
  };
  map.on('moveend', write);
  write();
}

function pieces(L, map, streets) {
  const size = map.getSize(), found = [];
  const isSeen = ({x, y}) => x > 0 && y > 0 && x < size.x && y < size.y;
  for (const {properties, geometry} of streets) {
    for (const line of geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : []) {
      const points = line.map(([lon, lat]) => map.latLngToContainerPoint([lat, lon]));
      for (let i = 1; i < points.length; i++) {
        const cut = L.LineUtil.clipSegment(points[i - 1], points[i], L.bounds([0, 0], size));
        if (!cut) continue;
        const [from, to] = cut[0].x <= cut[1].x ? cut : [cut[1], cut[0]];
        const middle = from.add(to).divideBy(2);
        const angle = Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI;
        if (isSeen(middle)) found.push({name: properties.name, length: from.distanceTo(to), middle, angle: Math.round(angle)});
      }
    }
  }
  return found.sort((one, other) => other.length - one.length);
}
