package org.parvis.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;
import org.parvis.territory.StreetStore.Key;
import org.parvis.territory.StreetStore.StreetRow;
import org.parvis.territory.file.TerritoryFile;
import org.springframework.stereotype.Component;

/** Writes the streets, named places and street furniture of a territory's file. */
@Component
class PlaceImport {

    private final StreetStore streets;
    private final ObjectStore objects;

    PlaceImport(StreetStore streets, ObjectStore objects) {
        this.streets = streets;
        this.objects = objects;
    }

    List<Changes> write(TerritoryFile file) {
        List<Changes> changes = new ArrayList<>();
        changes.add(streets(file));
        changes.addAll(objects(file));
        return changes;
    }

    private Changes streets(TerritoryFile file) {
        List<StreetRow> stored = streets.listStreets();
        Map<Key, StreetRow> known = stored.stream().collect(Collectors.toMap(StreetRow::key, street -> street));
        Set<UUID> inhabited = new HashSet<>(streets.listStreetsWithHouses());
        Map<Key, StreetRow> wanted = wanted(file, known);
        stored.stream()
                .filter(street -> inhabited.contains(street.id()))
                .forEach(street -> wanted.putIfAbsent(street.key(), street));
        Changes.Difference<StreetRow> difference =
                Changes.between(stored, List.copyOf(wanted.values()), StreetRow::key);
        streets.removeStreets(difference.removed());
        streets.saveStreets(difference.created());
        streets.saveStreets(difference.updated());
        return difference.as("streets and places");
    }

    private static Map<Key, StreetRow> wanted(TerritoryFile file, Map<Key, StreetRow> known) {
        String cityCode = Objects.requireNonNullElse(file.settings().insee(), "");
        Map<Key, StreetRow> wanted = new LinkedHashMap<>();
        file.streets().stream().filter(shape -> !shape.name().isEmpty()).forEach(shape -> {
            Point middle = shape.shape().getInteriorPoint();
            GeoPoint point = new GeoPoint(middle.getX(), middle.getY());
            StreetRow row = row(Place.Kind.STREET, cityCode, file.name(), shape.name(), point);
            wanted.putIfAbsent(row.key(), merged(row, known.get(row.key())));
        });
        file.landmarks().forEach(landmark -> {
            StreetRow row = row(Place.Kind.LANDMARK, cityCode, file.name(), landmark.name(), landmark.point());
            wanted.putIfAbsent(row.key(), merged(row, known.get(row.key())));
        });
        return wanted;
    }

    private static StreetRow row(Place.Kind kind, String cityCode, String city, String name, GeoPoint point) {
        return new StreetRow(Ids.next(), kind, cityCode, city, name, point.lon(), point.lat());
    }

    private static StreetRow merged(StreetRow row, @Nullable StreetRow known) {
        return known == null
                ? row
                : new StreetRow(
                        known.id(),
                        row.kind(),
                        row.cityCode(),
                        known.city(),
                        StreetNames.better(known.name(), row.name()),
                        row.lon(),
                        row.lat());
    }

    private List<Changes> objects(TerritoryFile file) {
        Changes.Difference<ObjectKind> kinds = Changes.between(
                objects.kinds(),
                file.objects().stream().map(layer -> new ObjectKind(layer.kind(), layer.name())).toList(),
                ObjectKind::kind);
        List<ObjectStore.Row> wanted = file.objects().stream()
                .flatMap(layer -> layer.objects().stream()
                        .map(object -> new ObjectStore.Row(
                                layer.kind(),
                                object.reference(),
                                object.label(),
                                object.owner(),
                                object.point().lon(),
                                object.point().lat())))
                .toList();
        Changes.Difference<ObjectStore.Row> rows =
                Changes.between(objects.list(), wanted, row -> List.of(row.kind(), row.reference()));
        kinds.created().forEach(objects::save);
        kinds.updated().forEach(objects::save);
        objects.remove(rows.removed());
        objects.save(rows.created());
        objects.save(rows.updated());
        kinds.removed().forEach(objects::remove);
        return List.of(kinds.as("kinds of objects"), rows.as("objects"));
    }
}
