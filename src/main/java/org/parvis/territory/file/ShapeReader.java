package org.parvis.territory.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.parvis.territory.TerritoryFiles;
import org.parvis.territory.geo.Feature;
import org.parvis.territory.geo.GeoJson;
import org.parvis.territory.geo.GeoJsonException;
import tools.jackson.databind.JsonNode;

/** Reads shapes named by the territory's file: GeoJSON in a file beside it, or written into it. */
final class ShapeReader {

    private final TerritoryFiles files;
    private final Findings findings;

    ShapeReader(TerritoryFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The features of the file that {@code name} gives, or of the GeoJSON that stands there; none after a problem. */
    List<Feature> features(Entry entry, String name) {
        JsonNode value = entry.raw(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        try {
            return value.isObject() ? GeoJson.features(value) : ofFile(entry, name, value.asString(""));
        } catch (GeoJsonException e) {
            if (value.isObject()) {
                entry.problem(name, String.valueOf(e.getMessage()));
            } else {
                findings.problem(value.asString(""), "", String.valueOf(e.getMessage()));
            }
            return List.of();
        }
    }

    /** The one area that all features form together; null when there is none. */
    @Nullable Geometry area(Entry entry, String name) {
        List<Geometry> areas = features(entry, name).stream()
                .map(Feature::geometry)
                .filter(ShapeReader::isArea)
                .toList();
        if (areas.isEmpty()) {
            return null;
        }
        return valid(entry, name, UnaryUnionOp.union(areas.stream().map(area -> GeometryFixer.fix(area)).toList()));
    }

    /** The geometry itself, or a repaired one where its border crosses itself; a repair is told. */
    Geometry valid(Entry entry, String name, Geometry geometry) {
        IsValidOp check = new IsValidOp(geometry);
        if (check.isValid()) {
            return geometry;
        }
        entry.warning(name, "has a border that crosses itself near " + check.getValidationError().getCoordinate()
                + "; it was repaired, look at the result");
        return GeometryFixer.fix(geometry);
    }

    static boolean isArea(Geometry geometry) {
        return geometry.getDimension() == 2;
    }

    private List<Feature> ofFile(Entry entry, String name, String file) {
        String text = files.text(file).orElse("");
        if (text.isEmpty()) {
            entry.problem(name, "names a file that is not beside this one: \"" + file + "\"");
            return List.of();
        }
        return GeoJson.features(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
