package org.parvis.report.feeds;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.report.browse.ReportCards;
import org.parvis.shared.SafeCell;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes open data, one report after the other. */
@Component
class ExportWriter {

    private final ExportStore store;
    private final ReportCards cards;
    private final JsonMapper json;

    ExportWriter(ExportStore store, ReportCards cards, JsonMapper json) {
        this.store = store;
        this.cards = cards;
        this.json = json;
    }

    void write(ExportFormat format, View view, Writer out) throws IOException {
        try {
            switch (format) {
                case CSV -> csv(view, out);
                case GEOJSON -> geoJson(view, out);
                case JSON -> json(view, out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void csv(View view, Writer out) throws IOException {
        Map<String, String> names = new ConcurrentHashMap<>();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("number", "category", "category_label", "title", "description", "lon", "lat", "address",
                    "districts", "status", "department", "submitted_at", "updated_at", "closed_at", "due_at", "url");
            store.each(r -> csv.writeRecord(
                    r.number(), r.category(), SafeCell.of(label(names, r, view)), SafeCell.of(r.title()),
                    SafeCell.of(r.description()), String.valueOf(r.lon()), String.valueOf(r.lat()),
                    SafeCell.of(r.address()), r.districts(), r.status(), SafeCell.of(r.department()),
                    r.submittedAt().toString(), r.updatedAt().toString(), text(r.closedAt()), text(r.dueAt()),
                    view.absoluteUrl("/signalements/" + r.number())));
        }
    }

    private void geoJson(View view, Writer out) {
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartObject();
            to.writeStringProperty("type", "FeatureCollection");
            to.writeArrayPropertyStart("features");
            store.each(r -> {
                to.writeStartObject();
                to.writeStringProperty("type", "Feature");
                to.writeObjectPropertyStart("geometry");
                to.writeStringProperty("type", "Point");
                to.writeArrayPropertyStart("coordinates");
                to.writeNumber(r.lon());
                to.writeNumber(r.lat());
                to.writeEndArray();
                to.writeEndObject();
                to.writeObjectPropertyStart("properties");
                properties(to, r, view);
                to.writeEndObject();
                to.writeEndObject();
            });
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    private void json(View view, Writer out) {
        try (JsonGenerator to = json.createGenerator(out)) {
            to.writeStartArray();
            Consumer<ExportedReport> one = r -> {
                to.writeStartObject();
                properties(to, r, view);
                to.writeNumberProperty("lon", r.lon());
                to.writeNumberProperty("lat", r.lat());
                to.writeEndObject();
            };
            store.each(one);
            to.writeEndArray();
        }
    }

    private static void properties(JsonGenerator to, ExportedReport r, View view) {
        to.writeStringProperty("number", r.number());
        to.writeStringProperty("category", r.category());
        to.writeStringProperty("title", r.title());
        to.writeStringProperty("description", r.description());
        to.writeStringProperty("address", r.address());
        to.writeStringProperty("districts", r.districts());
        to.writeStringProperty("status", r.status());
        to.writeStringProperty("department", r.department());
        to.writeStringProperty("submitted_at", r.submittedAt().toString());
        to.writeStringProperty("updated_at", r.updatedAt().toString());
        to.writeStringProperty("closed_at", text(r.closedAt()));
        to.writeStringProperty("due_at", text(r.dueAt()));
        to.writeStringProperty("url", view.absoluteUrl("/signalements/" + r.number()));
    }

    private String label(Map<String, String> names, ExportedReport report, View view) {
        return names.computeIfAbsent(report.category(), code -> cards.category(code, view));
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
