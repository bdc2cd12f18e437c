package org.parvis.report.browse;

import org.parvis.shared.GeoPoint;

/** Reports of one square of the map, drawn as one mark at their middle. */
record Cluster(Square square, int reports, GeoPoint middle) {}
