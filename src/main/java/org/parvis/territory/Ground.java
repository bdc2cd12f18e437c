package org.parvis.territory;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.geo.Areas;
import org.parvis.territory.geo.Areas.Area;

/** A territory's shapes made ready for many questions: where is this point? */
final class Ground {

    /** A neighbour of which only the middle is known counts up to here. */
    private static final double FARTHEST_CENTRE_METRES = 10_000;

    record Shaped<T>(T value, Geometry shape) {}

    private record Centre(Neighbour neighbour, GeoPoint point) {}

    private final List<DistrictLayer> layers;
    private final List<Shaped<District>> districts;
    private final Map<UUID, Shaped<District>> byId;
    private final Areas<District> areas;
    private final @Nullable Geometry outline;
    private final Areas<Boolean> inside;
    private final Areas<Neighbour> neighbours;
    private final List<Centre> centres;

    Ground(
            List<DistrictLayer> layers,
            List<Shaped<District>> districts,
            List<Shaped<Neighbour>> neighbours,
            @Nullable Geometry outline) {
        this.layers = layers;
        this.districts = districts;
        this.byId = districts.stream().collect(Collectors.toMap(d -> d.value().id(), Function.identity()));
        this.areas = areas(districts);
        this.outline = outline;
        this.inside = new Areas<>(outline == null ? List.of() : List.of(new Area<>(true, outline)));
        this.neighbours = areas(
                neighbours.stream().filter(n -> n.shape().getDimension() == 2).toList());
        this.centres = neighbours.stream()
                .filter(n -> n.shape().getDimension() < 2)
                .map(n -> new Centre(n.value(), new GeoPoint(n.shape().getCoordinate().x, n.shape().getCoordinate().y)))
                .toList();
    }

    private static <T> Areas<T> areas(List<Shaped<T>> shapes) {
        return new Areas<>(shapes.stream().map(s -> new Area<>(s.value(), s.shape())).toList());
    }

    List<DistrictLayer> layers() {
        return layers;
    }

    List<Shaped<District>> districts() {
        return districts;
    }

    Optional<Shaped<District>> district(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Geometry> outline() {
        return Optional.ofNullable(outline);
    }

    List<District> at(GeoPoint point) {
        List<District> found = areas.at(point);
        if (found.size() < 2) {
            return found;
        }
        Set<String> seen = new HashSet<>();
        return found.stream()
                .sorted(Comparator.comparingInt(this::position).thenComparing(District::code))
                .filter(district -> seen.add(district.layer()))
                .toList();
    }

    Whereabouts locate(GeoPoint point) {
        List<District> found = at(point);
        boolean within = outline == null ? !found.isEmpty() || districts.isEmpty() : !inside.at(point).isEmpty();
        return within ? new Whereabouts.Inside(found) : new Whereabouts.Outside(neighbourAt(point));
    }

    private Optional<Neighbour> neighbourAt(GeoPoint point) {
        return neighbours.at(point).stream().findFirst().or(() -> centres.stream()
                .filter(centre -> centre.point().metresTo(point) <= FARTHEST_CENTRE_METRES)
                .min(Comparator.comparingDouble(centre -> centre.point().metresTo(point)))
                .map(Centre::neighbour));
    }

    private int position(District district) {
        return layers.stream()
                .filter(layer -> layer.code().equals(district.layer()))
                .mapToInt(DistrictLayer::position)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
