package org.parvis.territory.map;

import static org.parvis.territory.map.SvgPath.round;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.territory.MapFrame;
import org.parvis.territory.file.TerritoryFile.MapShape;
import org.parvis.territory.map.StreetLabels.Label;

/** Draws what lies under every map of a frame, streets, parks, water and names: costly, and the same for all. */
public final class SvgGround {

    private static final double MINOR_METRES = 9;
    private static final double MAJOR_METRES = 14;

    private final MapGround ground;
    private final MapFrame frame;
    private final StringBuilder svg = new StringBuilder();

    private SvgGround(MapGround ground, MapFrame frame) {
        this.ground = ground;
        this.frame = frame;
    }

    /** Elements for {@link SvgMap#draw}. */
    public static String draw(MapGround ground, MapFrame frame) {
        SvgGround drawn = new SvgGround(ground, frame);
        drawn.areas();
        drawn.streets();
        drawn.outline();
        drawn.names();
        return drawn.svg.toString();
    }

    private void areas() {
        path(MapStyle.PARK, "", surfaces("park"));
        path(MapStyle.WATER, "", surfaces("water"));
        path(MapStyle.STREAM, "", lines("water"));
        if (frame.pixelsPerMetre() > 0.3) {
            path(MapStyle.BUILDING, "", surfaces("building"));
        }
        path(MapStyle.RAIL, "", lines("rail"));
    }

    private void streets() {
        double minor = width(MINOR_METRES, 1.2, 14);
        double major = width(MAJOR_METRES, 2.4, 20);
        if (frame.pixelsPerMetre() > 0.15) {
            path(MapStyle.PATH, "", lines("path"));
        }
        path(MapStyle.EDGE, strokeWidth(minor + 1.6), lines("minor"));
        path(MapStyle.EDGE, strokeWidth(major + 2), lines("major"));
        path(MapStyle.MINOR, strokeWidth(minor), lines("minor"));
        path(MapStyle.MAJOR, strokeWidth(major), lines("major"));
    }

    private double width(double metres, double least, double most) {
        return Math.clamp(metres * frame.pixelsPerMetre(), least, most);
    }

    private static String strokeWidth(double pixels) {
        return " stroke-width=\"" + round(pixels) + "\"";
    }

    private void outline() {
        path(MapStyle.OUTLINE, "", ground.outline().stream().toList());
    }

    private void path(MapStyle style, String more, List<Geometry> shapes) {
        SvgPath path = new SvgPath(frame);
        shapes.forEach(path::add);
        if (!path.isEmpty()) {
            svg.append("<path ").append(style.attributes()).append(more).append(" d=\"").append(path).append("\"/>");
        }
    }

    private List<Geometry> surfaces(String kind) {
        return shapes(kind).stream().filter(shape -> shape.getDimension() == 2).toList();
    }

    private List<Geometry> lines(String kind) {
        return shapes(kind).stream().filter(shape -> shape.getDimension() == 1).toList();
    }

    private List<Geometry> shapes(String kind) {
        return ground.in(frame.ground(), kind).stream().map(MapShape::shape).toList();
    }

    private void names() {
        Envelope shown = frame.ground();
        List<MapShape> named = new ArrayList<>(ground.in(shown, "major"));
        named.addAll(ground.in(shown, "minor"));
        for (Label label : new StreetLabels(frame).choose(named)) {
            svg.append("<text class=\"map-name\" transform=\"translate(%s %s) rotate(%d)\" dy=\".35em\" text-anchor=\"middle\" font-size=\"11\" fill=\"#4a4f55\" aria-hidden=\"true\">%s</text>"
                    .formatted(round(label.x()), round(label.y()), label.degrees(), SvgMap.escaped(label.name())));
        }
    }
}
