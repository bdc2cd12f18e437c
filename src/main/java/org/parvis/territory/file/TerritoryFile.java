package org.parvis.territory.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Department;
import org.parvis.territory.District;
import org.parvis.territory.DistrictLayer;
import org.parvis.territory.FileProblem;
import org.parvis.territory.Neighbour;
import org.parvis.territory.TerritorySettings;
import tools.jackson.databind.JsonNode;

/**
 * All that a territory's file says, once read. Ids are fresh; what is stored already keeps its own.
 *
 * @param outline the territory's ground; null where the file has none
 * @param addresses null where the file names none
 * @param sections parts that belong to other modules, by name
 */
public record TerritoryFile(
        String slug,
        String name,
        List<String> hosts,
        TerritorySettings settings,
        @Nullable Geometry outline,
        List<DistrictLayer> layers,
        List<DistrictShape> districts,
        List<NeighbourShape> neighbours,
        List<Department> departments,
        List<MapShape> streets,
        List<MapShape> areas,
        List<Landmark> landmarks,
        List<ObjectLayer> objects,
        @Nullable AddressText addresses,
        Map<String, JsonNode> sections,
        List<FileProblem> problems,
        List<FileProblem> warnings) {

    /** The national base's file of addresses, as it is. */
    public record AddressText(String file, String csv) {}

    public record DistrictShape(District district, Geometry shape) {}

    public record NeighbourShape(Neighbour neighbour, Geometry shape) {}

    /**
     * Something that the map draws.
     *
     * @param kind major, minor, path for streets; park, water, building for areas
     * @param name as written on the map; empty for none
     */
    public record MapShape(String kind, String name, Geometry shape) {}

    /** A place that people call by its name: the town hall, a station, a school. */
    public record Landmark(String name, GeoPoint point) {}

    /** Things of one kind that stand in the street. */
    public record ObjectLayer(String kind, String name, List<ObjectPoint> objects) {}

    public record ObjectPoint(String reference, String label, String owner, GeoPoint point) {}
}
