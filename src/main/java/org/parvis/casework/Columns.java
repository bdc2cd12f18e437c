package org.parvis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How values of this module lie in columns. */
@Component
class Columns {

    /** The place in a queue of what has no deadline running. */
    static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    private final JsonMapper json;

    Columns(JsonMapper json) {
        this.json = json;
    }

    String json(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    Map<String, String> readMap(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    /** Values in the order of their question marks; null where there is none. */
    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    static @Nullable UUID findId(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Duration findMinutes(ResultSet row, String column) throws SQLException {
        int minutes = row.getInt(column);
        return row.wasNull() ? null : Duration.ofMinutes(minutes);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
