package org.parvis.report.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All public reports, one after the other through a cursor of the server: a million take no more memory than ten. */
@Repository
class ExportStore {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    ExportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public void each(Consumer<ExportedReport> reader) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select number, category, title, public_description, point[0] as lon, point[1] as lat,
                                public_address, array_to_string(districts, ' ') as districts, status, department,
                                submitted_at, updated_at, closed_at, due_at
                            from report.report
                            where territory_id = ? and visibility = 'PUBLIC'
                            order by submitted_at, id
                            """);
                    statement.setFetchSize(ROWS_AT_ONCE);
                    statement.setObject(1, InTerritory.current());
                    return statement;
                },
                row -> {
                    reader.accept(read(row));
                });
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
