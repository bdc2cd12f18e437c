package org.parvis.report.open311.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.database.AskedWords;
import org.parvis.report.Cells;
import org.parvis.questions.Answers;
import org.parvis.report.open311.wire.Box;
import org.parvis.report.open311.wire.RequestQuery;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what everybody may read. */
@Repository
class PublicRequestStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private static final String COLUMNS = """
            select r.id, r.case_id, r.number, r.category, r.title, r.public_description,
                case when r.text_held_for is null then r.answers else '{}' end as answers,
                r.point[0] as lon, r.point[1] as lat, r.public_address, r.channel, r.status, r.department,
                r.cover_photo, r.submitted_at, r.updated_at, r.closed_at, r.due_at
            from report.report r
            where r.territory_id = :territory
                and r.visibility = 'PUBLIC'
            """;

    private final JdbcClient jdbc;

    PublicRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reports of a query; one without dates goes back to the given moment. */
    List<PublicReport> list(RequestQuery query, Instant usualStart) {
        Clauses clauses = query.ids().isEmpty() ? filters(query, usualStart) : ids(query);
        return jdbc.sql(COLUMNS + clauses.sql() + order(query.paging().order()) + "limit :limit\noffset :offset")
                .params(clauses.values())
                .param("territory", InTerritory.current())
                .param("limit", query.paging().size())
                .param("offset", query.paging().offset())
                .query(PublicRequestStore::read)
                .list();
    }

    /** The next thousand reports after one, oldest first; from the beginning after null. */
    List<PublicReport> after(@Nullable PublicReport last) {
        return jdbc.sql(COLUMNS + """
                        and (r.submitted_at, r.id) > (:at, :id)
                        order by r.submitted_at, r.id
                        limit 1000
                        """)
                .param("territory", InTerritory.current())
                .param("at", last == null ? Timestamp.from(Instant.EPOCH) : Timestamp.from(last.submittedAt()))
                .param("id", last == null ? new UUID(0, 0) : last.id())
                .query(PublicRequestStore::read)
                .list();
    }

    /** The cases of reports that moderators hid: few. */
    List<UUID> hiddenCases() {
        return jdbc.sql("select case_id from report.report where territory_id = ? and visibility = 'HIDDEN'")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** The numbers of those cases whose reports everybody may read. */
    Map<UUID, String> numbers(Collection<UUID> caseIds) {
        return jdbc.sql("""
                        select case_id, number
                        from report.report
                        where territory_id = ?
                            and case_id = any(?)
                            and visibility = 'PUBLIC'
                        """)
                .params(InTerritory.current(), caseIds.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Clauses ids(RequestQuery query) {
        Clauses clauses = new Clauses();
        clauses.add("and r.number = any(:numbers)", "numbers", query.ids().stream()
                .map(id -> id.toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
        return clauses;
    }

    private static Clauses filters(RequestQuery query, Instant usualStart) {
        Clauses clauses = new Clauses();
        if (!query.serviceCodes().isEmpty()) {
            clauses.add("and r.category = any(:categories)", "categories", query.serviceCodes().toArray(String[]::new));
        }
        if (query.statuses().size() == 1) {
            boolean open = query.statuses().contains(RequestQuery.Openness.OPEN);
            clauses.add(open ? "and r.closed_at is null" : "and r.closed_at is not null");
        }
        dates(query.window(), usualStart, clauses);
        if (query.box() != null) {
            box(query.box(), clauses);
        }
        if (query.words() != null) {
            clauses.add("and r.public_words @@ websearch_to_tsquery('database.fr', :words)", "words", AskedWords.of(query.words()));
        }
        return clauses;
    }

    private static void dates(RequestQuery.Window window, Instant usualStart, Clauses clauses) {
        if (window.isUnbounded()) {
            clauses.add("and r.submitted_at >= :start", "start", Timestamp.from(usualStart));
        }
        if (window.start() instanceof OffsetDateTime start) {
            clauses.add("and r.submitted_at >= :start", "start", start);
        }
        if (window.end() instanceof OffsetDateTime end) {
            clauses.add("and r.submitted_at <= :end", "end", end);
        }
        if (window.updatedAfter() instanceof OffsetDateTime after) {
            clauses.add("and r.updated_at > :after", "after", after);
        }
    }

    private static void box(Box box, Clauses clauses) {
        List<Cells.Range> cells = Cells.covering(
                new GeoPoint(box.west(), box.south()), new GeoPoint(box.east(), box.north()));
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            ranges.add("r.cell between :low" + i + " and :high" + i);
            clauses.with("low" + i, cells.get(i).low());
            clauses.with("high" + i, cells.get(i).high());
        }
        clauses.add("and (" + String.join(" or ", ranges) + ")");
        clauses.add("and r.point[0] between :west and :east", "west", box.west());
        clauses.with("east", box.east());
        clauses.add("and r.point[1] between :south and :north", "south", box.south());
        clauses.with("north", box.north());
    }

    private static String order(RequestQuery.Order order) {
        return switch (order) {
            case NEWEST -> "order by r.submitted_at desc, r.id desc\n";
            case OLDEST -> "order by r.submitted_at, r.id\n";
            case LATEST_UPDATE -> "order by r.updated_at desc, r.id desc\n";
            case EARLIEST_UPDATE -> "order by r.updated_at, r.id\n";
        };
    }

    private static PublicReport read(ResultSet row, int n) throws SQLException {
        return new PublicReport(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("category"),
                row.getString("title"),
                row.getString("public_description"),
                new Answers(JSON.readValue(row.getString("answers"), ANSWERS)),
                new GeoPoint(row.getDouble("lon"), row.getDouble("lat")),
                row.getString("public_address"),
                row.getString("channel"),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("department"),
                row.getObject("cover_photo", UUID.class),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("due_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
