package org.parvis.report.browse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.report.ReportRow;
import org.parvis.shared.GeoPoint;
import org.postgresql.geometric.PGpoint;

/** Reads what lists show of a report, wherever it is selected. */
final class ListedReportRow {

    /** What a list shows; never what only agents may read. */
    static final String COLUMNS = """
            r.id, r.number, r.category, r.title, r.point, r.public_address, r.districts, r.status, r.department,
            r.cover_photo, r.submitted_at, r.updated_at, r.closed_at, r.due_at,
            """ + ReportRow.REOPENED_AT;

    private ListedReportRow() {}

    static ListedReport read(ResultSet row, int n) throws SQLException {
        PGpoint point = (PGpoint) row.getObject("point");
        return new ListedReport(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("category"),
                row.getString("title"),
                new GeoPoint(point.x, point.y),
                row.getString("public_address"),
                texts(row.getArray("districts")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("department"),
                row.getObject("cover_photo", UUID.class),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row, "closed_at"),
                instant(row, "due_at"),
                instant(row, "reopened_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
