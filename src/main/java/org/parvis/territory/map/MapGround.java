package org.parvis.territory.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.parvis.territory.file.TerritoryFile.MapShape;

/** All that can be drawn of a territory, ready to be asked for by place. Built once, read by any thread. */
public final class MapGround {

    private final Map<String, STRtree> byKind = new HashMap<>();
    private final List<MapShape> streets;
    private final List<MapShape> areas;
    private final @Nullable Geometry outline;

    public MapGround(List<MapShape> streets, List<MapShape> areas, @Nullable Geometry outline) {
        this.streets = streets;
        this.areas = areas;
        this.outline = outline;
        streets.forEach(this::insert);
        areas.forEach(this::insert);
        byKind.values().forEach(STRtree::build);
    }

    private void insert(MapShape shape) {
        byKind.computeIfAbsent(shape.kind(), kind -> new STRtree())
                .insert(shape.shape().getEnvelopeInternal(), shape);
    }

    @SuppressWarnings("unchecked")
    List<MapShape> in(Envelope ground, String kind) {
        STRtree tree = byKind.get(kind);
        return tree == null ? List.of() : tree.query(ground);
    }

    public List<MapShape> streets() {
        return streets;
    }

    public List<MapShape> areas() {
        return areas;
    }

    public Optional<Geometry> outline() {
        return Optional.ofNullable(outline);
    }

    /** What there is to see: the outline, or else the streets. */
    public Optional<Envelope> extent() {
        if (outline != null) {
            return Optional.of(outline.getEnvelopeInternal());
        }
        Envelope all = new Envelope();
        streets.forEach(street -> all.expandToInclude(street.shape().getEnvelopeInternal()));
        return all.isNull() ? Optional.empty() : Optional.of(all);
    }
}
