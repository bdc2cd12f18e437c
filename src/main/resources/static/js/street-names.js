// Names along the streets of a map that is drawn from the town's own lines: the longest pieces first, none over another.

const FROM_ZOOM = 16;
const MOST = 18;
const LETTER = 6.5; // pixels

/** Writes names on the map now and whenever it has moved; `ground` is the GeoJSON that the map is drawn from. */
export function nameStreets(L, map, ground) {
  const names = L.layerGroup().addTo(map);
  const streets = ground.features.filter(feature => feature.properties?.name && feature.geometry.type.endsWith('LineString'));
  const write = () => {
    names.clearLayers();
    if (map.getZoom() < FROM_ZOOM) return;
    for (const piece of chosen(map, streets)) names.addLayer(label(L, map, piece));
  };
  map.on('moveend', write);
  write();
}

function chosen(map, streets) {
  const size = map.getSize();
  const pieces = streets.flatMap(street => piecesOf(map, street))
    .filter(({x, y, length, name}) => x > 0 && y > 0 && x < size.x && y < size.y && length * 1.2 > name.length * LETTER)
    .sort((a, b) => b.length - a.length);
  const taken = [];
  for (const piece of pieces) {
    const free = taken.every(other => other.name !== piece.name
      && Math.hypot(other.x - piece.x, other.y - piece.y) > (other.name.length + piece.name.length) * LETTER / 2.4);
    if (free && taken.length < MOST) taken.push(piece);
  }
  return taken;
}

function piecesOf(map, street) {
  const lines = street.geometry.type === 'LineString' ? [street.geometry.coordinates] : street.geometry.coordinates;
  return lines.flatMap(line => line.slice(1).map((end, i) => {
    const a = map.latLngToContainerPoint([line[i][1], line[i][0]]);
    const b = map.latLngToContainerPoint([end[1], end[0]]);
    const turn = Math.atan2(b.y - a.y, b.x - a.x) * 180 / Math.PI;
    return {name: street.properties.name, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: a.distanceTo(b),
      turn: turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn};
  }));
}

// Nothing to read or reach for those who do not see it: the address stands in words beside the map.
function label(L, map, {name, x, y, turn}) {
  const text = Object.assign(document.createElement('span'), {textContent: name});
  text.style.rotate = turn + 'deg';
  const icon = L.divIcon({className: 'street-name', html: text, iconSize: [0, 0]});
  const mark = L.marker(map.containerPointToLatLng([x, y]), {icon, interactive: false, keyboard: false});
  mark.on('add', () => mark.getElement().setAttribute('aria-hidden', 'true'));
  return mark;
}
