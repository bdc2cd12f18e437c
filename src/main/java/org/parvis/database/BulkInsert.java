package org.parvis.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes many rows by one statement: they travel as one JSON array that the statement takes apart with {@code
 * json_to_recordset(:rows::json)}. (COPY is not open to a role that row-level security binds.)
 */
@Component
public class BulkInsert {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkInsert(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Runs an insert over {@code :rows} for {@code :territory}, the one in scope; without rows nothing happens. Gives how many rows it wrote. */
    public int run(List<?> rows, String sql) {
        return rows.isEmpty() ? 0 : jdbc.sql(sql)
                .param("territory", InTerritory.current())
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /** A row from names and values in turn. */
    public static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }
}
