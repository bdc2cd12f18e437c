package org.parvis.territory;

import java.util.UUID;
import org.parvis.shared.GeoPoint;

/**
 * A street, or a place that people call by its name.
 *
 * @param city the commune it lies in
 * @param point a place on it
 */
public record Street(UUID id, String name, String city, GeoPoint point) {}
