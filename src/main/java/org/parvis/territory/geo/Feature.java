package org.parvis.territory.geo;

import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** A thing of a GeoJSON file: its shape and its properties as text. */
public record Feature(Geometry geometry, Map<String, String> properties) {

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(text -> !text.isBlank());
    }
}
