package org.parvis.report.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All public reports, the oldest first, some at a time and each part in a statement of its own: a million take no more
 * memory than ten, and however slowly somebody downloads, no connection waits for them.
 */
@Repository
class ExportStore {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a part ends. */
    private record Place(Timestamp at, UUID id) {}

    void each(Consumer<ExportedReport> reader) {
        Place place = new Place(Timestamp.from(Instant.parse("0001-01-01T00:00:00Z")), new UUID(0, 0));
        List<Row> rows;
        do {
            rows = list(place);
            for (Row row : rows) {
                reader.accept(row.report());
                place = row.place();
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }

    private record Row(ExportedReport report, Place place) {}

    private List<Row> list(Place after) {
        return jdbc.sql("""
                select number, category, title, public_description, point[0] as lon, point[1] as lat,
                    public_address, array_to_string(districts, ' ') as districts, status, department,
                    submitted_at, updated_at, closed_at, due_at, id
                from report.report
                where territory_id = ? and visibility = 'PUBLIC' and (submitted_at, id) > (?, ?)
                order by submitted_at, id
                limit ?
                """)
                .params(InTerritory.current(), after.at(), after.id(), ROWS_AT_ONCE)
                .query((row, n) -> new Row(read(row), new Place(row.getTimestamp("submitted_at"), Rows.id(row, "id"))))
                .list();
    }

    private static ExportedReport read(ResultSet row) throws SQLException {
        return new ExportedReport(
                row.getString("number"),
                row.getString("category"),
                row.getString("title"),
                row.getString("public_description"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getString("public_address"),
                row.getString("districts"),
                row.getString("status"),
                row.getString("department"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("due_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
