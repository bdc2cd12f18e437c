package org.parvis.territory;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.geo.GeoJson;
import org.springframework.stereotype.Service;

/** The districts of the territory in scope, and where a point lies. Answers from memory. */
@Service
public class Districts {

    private final PerVersion<Ground> ground;

    Districts(Territories territories, GroundStore store) {
        this.ground = new PerVersion<>(territories, store::load);
    }

    /** The layers, the one that is shown to people first. */
    public List<DistrictLayer> layers() {
        return ground.current().layers();
    }

    /** The districts of a layer, by name. */
    public List<District> list(String layer) {
        return ground.current().districts().stream()
                .map(Ground.Shaped::value)
                .filter(district -> district.layer().equals(layer))
                .toList();
    }

    public Optional<District> find(String layer, String code) {
        return list(layer).stream()
                .filter(district -> district.code().equals(code))
                .findFirst();
    }

    public Optional<District> find(UUID id) {
        return ground.current().district(id).map(Ground.Shaped::value);
    }

    public District get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No district " + id));
    }

    /** The districts in which a point lies: at most one of each layer, in the order of the layers. */
    public List<District> at(GeoPoint point) {
        return ground.current().at(point);
    }

    /** Whether a point lies in the territory, and in which district or neighbouring commune. */
    public Whereabouts locate(GeoPoint point) {
        return ground.current().locate(point);
    }

    /** A district's border as a GeoJSON geometry, to the metre. */
    public Optional<String> shape(UUID id) {
        return ground.current().district(id).map(district -> GeoJson.write(district.shape(), 5));
    }

    /** The territory's border as a GeoJSON geometry, to the metre. */
    public Optional<String> outline() {
        return outlineShape().map(outline -> GeoJson.write(outline, 5));
    }

    Optional<Geometry> outlineShape() {
        return ground.current().outline();
    }
}
