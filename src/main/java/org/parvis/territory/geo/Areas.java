package org.parvis.territory.geo;

import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.parvis.shared.GeoPoint;

/**
 * Says quickly which areas hold a point; a point on a common border is in both. Built once, read by any thread.
 *
 * @param <T> what an area stands for
 */
public final class Areas<T> {

    /** An area and what it stands for. */
    public record Area<T>(T value, Geometry shape) {}

    private record Prepared<T>(T value, PreparedGeometry shape) {}

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final STRtree tree = new STRtree();

    public Areas(List<Area<T>> areas) {
        for (Area<T> area : areas) {
            PreparedGeometry shape = PreparedGeometryFactory.prepare(area.shape());
            tree.insert(area.shape().getEnvelopeInternal(), new Prepared<>(area.value(), shape));
        }
        tree.build();
    }

    public List<T> at(GeoPoint point) {
        return candidates(point).toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<T> candidates(GeoPoint point) {
        Coordinate place = new Coordinate(point.lon(), point.lat());
        List<Prepared<T>> found = tree.query(new Envelope(place));
        Geometry probe = FACTORY.createPoint(place);
        return found.stream().filter(area -> area.shape().covers(probe)).map(Prepared::value);
    }
}
