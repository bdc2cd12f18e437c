package org.parvis.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.database.Rows;
import org.parvis.questions.Answers;
import org.parvis.shared.GeoPoint;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A report as it lies in its row. */
public final class ReportRow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    /** When a {@code report.report r} last came back; of closed ones nobody asks it. */
    public static final String REOPENED_AT = """
            case when r.closed_at is null then (
                select max(o.at)
                from report.reopening o
                where o.territory_id = r.territory_id and o.report_id = r.id) end as reopened_at""";

    /** What {@link #read} needs of {@code report.report r}. */
    static final String COLUMNS = """
            r.id, r.case_id, r.number, r.category, r.title, r.description, r.public_description, r.answers,
            r.point[0] as lon, r.point[1] as lat, r.address, r.districts, r.object_id, r.channel, r.visibility,
            r.status, r.department, r.duplicate_of, r.updated_at, r.closed_at, r.due_at, r.confirmations,
            r.cover_photo, r.submitted_at, r.external_id, %s
            """.formatted(REOPENED_AT);

    private ReportRow() {}

    static Report read(ResultSet row, int number) throws SQLException {
        return new Report(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                row.getString("category"),
                row.getString("title"),
                row.getString("description"),
                row.getString("public_description"),
                new Answers(JSON.readValue(row.getString("answers"), ANSWERS)),
                new Place(
                        new GeoPoint(row.getDouble("lon"), row.getDouble("lat")),
                        row.getString("address"),
                        Rows.texts(row, "districts"),
                        row.getString("object_id")),
                CaseChannel.valueOf(row.getString("channel")),
                Visibility.valueOf(row.getString("visibility")),
                standing(row),
                Rows.findId(row, "cover_photo"),
                row.getInt("confirmations"),
                Rows.instant(row, "submitted_at"),
                Rows.findInstant(row, "reopened_at"),
                row.getString("external_id"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                CaseStatus.valueOf(row.getString("status")),
                row.getString("department"),
                Rows.findId(row, "duplicate_of"),
                Rows.instant(row, "updated_at"),
                Rows.findInstant(row, "closed_at"),
                Rows.findInstant(row, "due_at"));
    }
}
