/** Geometry: GeoJSON in and out, which area holds a point. Degrees WGS 84; distances in metres. */
@NullMarked
package org.parvis.territory.geo;

import org.jspecify.annotations.NullMarked;
