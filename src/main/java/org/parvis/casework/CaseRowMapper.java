package org.parvis.casework;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.Route;
import org.parvis.database.Rows;
import org.parvis.shared.GeoPoint;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link Case} from the columns {@link #COLUMNS}. */
@Component
public class CaseRowMapper implements RowMapper<Case> {

    public static final String COLUMNS = """
            c.id, c.number, c.kind, c.subject_id, c.title, c.visibility, c.channel, c.category, c.districts,
            c.location[0] as lon, c.location[1] as lat, c.opened_at, c.promise_minutes, c.why_here,
            c.status, c.local_status, c.department_id, c.team_id, c.assignee_id, c.assignee_name, c.body_id, c.decision_id, c.original_id,
            c.moved_at, c.closed_at, c.due_at, c.reopened, c.version
            """;

    /** A list's cases came by few ways, and each is a document to be read. */
    private static final int ROUTES = 1_000;

    private final LoadingCache<String, Route> routes;

    CaseRowMapper(JsonMapper json) {
        routes = Caffeine.newBuilder().maximumSize(ROUTES).build(route -> json.readValue(route, Route.class));
    }

    @Override
    public Case mapRow(ResultSet row, int number) throws SQLException {
        return new Case(
                Rows.id(row, "id"),
                row.getString("number"),
                row.getString("kind"),
                Rows.id(row, "subject_id"),
                row.getString("title"),
                CaseVisibility.valueOf(row.getString("visibility")),
                CaseChannel.valueOf(row.getString("channel")),
                row.getString("category"),
                Rows.texts(row, "districts"),
                point(row),
                Rows.instant(row, "opened_at"),
                Rows.findMinutes(row, "promise_minutes"),
                routes.get(row.getString("why_here")),
                state(row));
    }

    private static CaseState state(ResultSet row) throws SQLException {
        return new CaseState(
                CaseStatus.valueOf(row.getString("status")),
                row.getString("local_status"),
                Rows.id(row, "department_id"),
                Rows.findId(row, "team_id"),
                assignee(row),
                Rows.findId(row, "body_id"),
                Rows.findId(row, "decision_id"),
                Rows.findId(row, "original_id"),
                Rows.instant(row, "moved_at"),
                Rows.findInstant(row, "closed_at"),
                Rows.findInstant(row, "due_at"),
                row.getInt("reopened"),
                row.getInt("version"));
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        UUID id = Rows.findId(row, "assignee_id");
        String name = row.getString("assignee_name");
        return id == null ? null : new Assignee(id, name == null ? "" : name);
    }

    private static @Nullable GeoPoint point(ResultSet row) throws SQLException {
        double lon = row.getDouble("lon");
        return row.wasNull() ? null : new GeoPoint(lon, row.getDouble("lat"));
    }
}
