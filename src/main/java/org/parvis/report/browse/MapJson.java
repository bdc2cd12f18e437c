package org.parvis.report.browse;

import java.util.Locale;
import org.parvis.shared.GeoPoint;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a window of the map as GeoJSON. */
@Component
class MapJson {

    private final JsonMapper json;

    MapJson(JsonMapper json) {
        this.json = json;
    }

    String write(MapContent content, View view) {
        StringBuilder out = new StringBuilder(128 * (content.clusters().size() + content.reports().size()) + 64);
        out.append("{\"type\":\"FeatureCollection\",\"features\":[");
        for (Cluster cluster : content.clusters()) {
            begin(out, cluster.middle());
            out.append("\"n\":").append(cluster.reports()).append("}},");
        }
        for (ListedReport report : content.reports()) {
            begin(out, report.point());
            member(out, "path", report.path()).append(',');
            member(out, "title", report.title()).append(',');
            member(out, "tag", StatusTag.of(report.status()).cssClass()).append(',');
            member(out, "status", view.t(StatusTag.of(report.status()).words())).append("}},");
        }
        if (out.charAt(out.length() - 1) == ',') {
            out.setLength(out.length() - 1);
        }
        return out.append("]}").toString();
    }

    private static void begin(StringBuilder out, GeoPoint at) {
        out.append("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                .append(String.format(Locale.ROOT, "%.6f,%.6f", at.lon(), at.lat()))
                .append("]},\"properties\":{");
    }

    private StringBuilder member(StringBuilder out, String name, String value) {
        return out.append('"').append(name).append("\":").append(json.writeValueAsString(value));
    }
}
