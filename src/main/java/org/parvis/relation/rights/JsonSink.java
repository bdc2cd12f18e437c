package org.parvis.relation.rights;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes tables for programs: one array of objects each. */
final class JsonSink implements RecordSink, Closeable {

    /** The form of the file; a change of keys changes it. */
    static final String FORMAT = "parvis-personal-data-1";

    private final JsonGenerator json;
    private List<String> columns = List.of();
    private boolean isInTable;

    JsonSink(JsonGenerator json, String authority, String writtenAt) {
        this.json = json;
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("authority", authority);
        json.writeStringProperty("writtenAt", writtenAt);
    }

    @Override
    public void table(String name, List<String> keys) {
        end();
        columns = keys;
        json.writeArrayPropertyStart(name);
        isInTable = true;
    }

    @Override
    public void row(@Nullable Object... values) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            write(columns.get(i), values[i]);
        }
        json.writeEndObject();
    }

    private void write(String key, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNullProperty(key);
            case Term term -> json.writeStringProperty(key, term.code());
            case Integer number -> json.writeNumberProperty(key, number);
            case Long number -> json.writeNumberProperty(key, number);
            default -> json.writeStringProperty(key, value.toString());
        }
    }

    private void end() {
        if (isInTable) {
            json.writeEndArray();
        }
    }

    /** Ends the file and leaves the stream open. */
    @Override
    public void close() {
        end();
        json.writeEndObject();
        json.flush();
    }
}
