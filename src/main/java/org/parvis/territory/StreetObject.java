package org.parvis.territory;

import org.parvis.shared.GeoPoint;

/**
 * A thing that stands in the street.
 *
 * @param kind "lamp"
 * @param reference what is written on it, unique within its kind
 * @param label further words, may be empty
 * @param owner who looks after it, as routing rules name them; may be empty
 * @param metres distance from the point asked about
 */
public record StreetObject(String kind, String reference, String label, String owner, GeoPoint point, double metres) {}
