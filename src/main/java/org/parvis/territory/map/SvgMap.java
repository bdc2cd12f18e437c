package org.parvis.territory.map;

import static org.parvis.territory.map.SvgPath.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;
import org.parvis.territory.file.TerritoryFile.MapShape;
import org.parvis.territory.map.StreetLabels.Label;

/** Draws a map as SVG: few nodes, classes for the style sheet, no style attribute. */
public final class SvgMap {

    private static final double MINOR_METRES = 9;
    private static final double MAJOR_METRES = 14;

    private final MapGround ground;
    private final MapFrame frame;
    private final StringBuilder svg = new StringBuilder();

    private SvgMap(MapGround ground, MapFrame frame) {
        this.ground = ground;
        this.frame = frame;
    }

    /** The whole drawing; {@code label} says in words what it shows. */
    public static String draw(MapGround ground, MapFrame frame, String label, List<MapPin> pins) {
        SvgMap map = new SvgMap(ground, frame);
        map.open(label, pins);
        map.areas();
        map.streets();
        map.outline();
        map.names();
        pins.forEach(map::pin);
        map.scale();
        return map.svg.append("</svg>").toString();
    }

    private void open(String label, List<MapPin> pins) {
        String role = pins.stream().anyMatch(pin -> pin.href() != null) ? "group" : "img";
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map-sheet\" viewBox=\"0 0 %d %d\" role=\"%s\" aria-label=\"%s\">"
                .formatted(frame.width(), frame.height(), role, escaped(label)));
        svg.append("<rect class=\"map-paper\" width=\"%d\" height=\"%d\" fill=\"#f4f1ea\"/>"
                .formatted(frame.width(), frame.height()));
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
                    .formatted(round(label.x()), round(label.y()), label.degrees(), escaped(label.name())));
        }
    }

    private void pin(MapPin pin) {
        if (!frame.shows(pin.point())) {
            return;
        }
        String mark = "<g class=\"map-pin map-pin-%s\" transform=\"translate(%s %s)\"><title>%s</title>%s</g>".formatted(
                pin.tone().name().toLowerCase(Locale.ROOT),
                round(frame.x(pin.point().lon())),
                round(frame.y(pin.point().lat())),
                escaped(pin.label()),
                mark(pin));
        String href = pin.href();
        svg.append(href == null ? mark : "<a href=\"" + escaped(href) + "\">" + mark + "</a>");
    }

    private static String mark(MapPin pin) {
        if (pin.text().isEmpty()) {
            return "<path d=\"M0 0C-9 -12 -11 -16 -11 -21A11 11 0 0 1 11 -21C11 -16 9 -12 0 0Z\" fill=\"#155e48\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>"
                    + "<circle cy=\"-21\" r=\"4\" fill=\"#ffffff\"/>";
        }
        return "<circle r=\"13\" fill=\"#155e48\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>"
                + "<text dy=\".35em\" text-anchor=\"middle\" font-size=\"12\" font-weight=\"600\" fill=\"#ffffff\">"
                + escaped(pin.text()) + "</text>";
    }

    /** A bar of round length, so that distances can be judged. */
    private void scale() {
        double metres = 1;
        for (double step : new double[] {20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 50_000}) {
            metres = step * frame.pixelsPerMetre() <= frame.width() / 4.0 ? step : metres;
        }
        String words = metres < 1_000 ? Math.round(metres) + "\u00A0m" : Math.round(metres / 1_000) + "\u00A0km";
        svg.append("<g class=\"map-scale\" transform=\"translate(12 %d)\" aria-hidden=\"true\"><path d=\"M0 -5V0H%sV-5\" fill=\"none\" stroke=\"#1c2024\" stroke-width=\"1.5\"/><text y=\"-8\" font-size=\"11\" fill=\"#1c2024\">%s</text></g>"
                .formatted(frame.height() - 12, round(metres * frame.pixelsPerMetre()), words));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
