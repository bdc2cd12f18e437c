package org.parvis.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.territory.GroundStore.DistrictRow;
import org.parvis.territory.GroundStore.NeighbourRow;
import org.parvis.territory.file.TerritoryFile;
import org.parvis.territory.geo.GeoJson;
import org.springframework.stereotype.Component;

/** Writes what a territory's file says, part by part; only what differs is written. */
@Component
class ImportSteps {

    private final TerritoryStore territories;
    private final GroundStore ground;
    private final DepartmentStore departments;
    private final MapLayers mapLayers;
    private final PlaceImport places;

    ImportSteps(
            TerritoryStore territories,
            GroundStore ground,
            DepartmentStore departments,
            MapLayers mapLayers,
            PlaceImport places) {
        this.territories = territories;
        this.ground = ground;
        this.departments = departments;
        this.mapLayers = mapLayers;
        this.places = places;
    }

    /** The ids that the file's departments have or will have. */
    Map<String, UUID> departmentIds(TerritoryFile file) {
        Map<String, UUID> ids = new HashMap<>();
        file.departments().forEach(department -> ids.put(department.code(), department.id()));
        departments.list().forEach(stored -> ids.computeIfPresent(stored.code(), (code, fresh) -> stored.id()));
        return ids;
    }

    List<Changes> write(TerritoryFile file, TerritoryDraft draft) {
        List<Changes> changes = new ArrayList<>();
        changes.add(settings(file, draft.territoryId()));
        changes.add(outline(file));
        changes.addAll(districts(file));
        changes.add(neighbours(file));
        changes.add(departments(file, draft.departments()));
        changes.add(mapLayers(file));
        changes.addAll(places.write(file));
        return changes;
    }

    private Changes settings(TerritoryFile file, UUID id) {
        Territory stored = territories.find(id).orElseThrow();
        Territory wanted = new Territory(
                id, stored.slug(), file.name(), file.hosts(), stored.baseUrl(), file.settings(), stored.version());
        Changes.Difference<Territory> difference =
                Changes.between(List.of(stored), List.of(wanted), Territory::id);
        difference.updated().forEach(territories::update);
        return difference.as("settings");
    }

    private Changes outline(TerritoryFile file) {
        String shape = file.outline() == null ? null : GeoJson.write(file.outline());
        return layer(MapLayers.OUTLINE, Optional.ofNullable(shape)).as("outline");
    }

    private Changes.Difference<String> layer(String kind, Optional<String> wanted) {
        Changes.Difference<String> difference = Changes.between(
                mapLayers.find(kind).stream().toList(), wanted.stream().toList(), text -> kind);
        difference.created().forEach(features -> mapLayers.save(kind, features));
        difference.updated().forEach(features -> mapLayers.save(kind, features));
        difference.removed().forEach(features -> mapLayers.remove(kind));
        return difference;
    }

    private List<Changes> districts(TerritoryFile file) {
        Changes.Difference<DistrictLayer> layers =
                Changes.between(ground.listLayers(), file.layers(), DistrictLayer::code);
        layers.created().forEach(ground::save);
        layers.updated().forEach(ground::save);
        Changes.Difference<DistrictRow> districts = districtRows(file);
        districts.removed().forEach(ground::remove);
        districts.created().forEach(ground::save);
        districts.updated().forEach(ground::save);
        layers.removed().forEach(ground::remove);
        return List.of(layers.as("district layers"), districts.as("districts"));
    }

    private Changes.Difference<DistrictRow> districtRows(TerritoryFile file) {
        Function<DistrictRow, Object> key = row -> List.of(row.layer(), row.code());
        Map<Object, DistrictRow> stored =
                ground.listDistricts().stream().collect(Collectors.toMap(key, Function.identity()));
        List<DistrictRow> wanted = file.districts().stream()
                .map(shape -> new DistrictRow(
                        shape.district().id(),
                        shape.district().layer(),
                        shape.district().code(),
                        shape.district().name(),
                        GeoJson.write(shape.shape())))
                .map(row -> stored.get(key.apply(row)) instanceof DistrictRow before ? row.withId(before.id()) : row)
                .toList();
        return Changes.between(List.copyOf(stored.values()), wanted, key);
    }

    private Changes neighbours(TerritoryFile file) {
        List<NeighbourRow> wanted = file.neighbours().stream()
                .map(n -> new NeighbourRow(
                        n.neighbour().code(),
                        n.neighbour().name(),
                        n.neighbour().website(),
                        GeoJson.write(n.shape())))
                .toList();
        Changes.Difference<NeighbourRow> difference =
                Changes.between(ground.listNeighbours(), wanted, NeighbourRow::code);
        difference.removed().forEach(ground::remove);
        difference.created().forEach(ground::save);
        difference.updated().forEach(ground::save);
        return difference.as("neighbours");
    }

    private Changes departments(TerritoryFile file, Map<String, UUID> ids) {
        List<Department> wanted = file.departments().stream()
                .map(department -> department.withId(ids.getOrDefault(department.code(), department.id())))
                .toList();
        List<Department> stored = departments.list();
        Changes.Difference<Department> difference = Changes.between(
                stored.stream().filter(d -> d.active() || ids.containsKey(d.code())).toList(), wanted, Department::code);
        difference.created().forEach(departments::save);
        difference.updated().forEach(departments::save);
        difference.removed().forEach(departments::retire);
        return difference.as("departments");
    }

    private Changes mapLayers(TerritoryFile file) {
        Changes streets = layer(MapLayers.STREETS, MapShapes.collection(file.streets())).as("");
        Changes areas = layer(MapLayers.AREAS, MapShapes.collection(file.areas())).as("");
        return new Changes(
                "map layers",
                streets.created() + areas.created(),
                streets.updated() + areas.updated(),
                streets.removed() + areas.removed(),
                streets.unchanged() + areas.unchanged());
    }
}
