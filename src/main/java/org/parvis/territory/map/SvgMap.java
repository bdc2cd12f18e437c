package org.parvis.territory.map;

import static org.parvis.territory.map.SvgPath.round;

import java.util.List;
import java.util.Locale;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;

/** Draws a map as SVG: few nodes, classes for the style sheet, no style attribute. */
public final class SvgMap {

    private final MapFrame frame;
    private final StringBuilder svg = new StringBuilder();

    private SvgMap(MapFrame frame) {
        this.frame = frame;
    }

    /** The whole drawing on a ground of the same frame; {@code label} says in words what it shows. */
    public static String draw(String ground, MapFrame frame, String label, List<MapPin> pins) {
        SvgMap map = new SvgMap(frame);
        map.open(label, pins);
        map.svg.append(ground);
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
