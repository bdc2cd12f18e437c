package org.parvis.report.browse;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.postgresql.geometric.PGpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Public reports, newest first. Each kind of list walks an index in its own order and stops when the page is full, so
 * that a page costs the same among a thousand reports and among a million.
 */
@Repository
class BrowseStore {

    /** What a list shows; never what only agents may read. */
    static final String COLUMNS = """
            r.id, r.number, r.category, r.title, r.point, r.public_address, r.districts, r.status, r.department,
            r.cover_photo, r.submitted_at, r.updated_at, r.closed_at, r.due_at""";

    /** More matches than this of a search are not put in order: «précisez». */
    static final int MOST_MATCHES = 1_000;

    /** Reports of a district looked at for one page. */
    static final int WINDOW = 5_000;

    private final JdbcClient jdbc;

    BrowseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedReport> newest(Cursor after, int most) {
        return page("""
                select %s
                from report.report r
                where r.territory_id = :territory
                    and r.visibility = 'PUBLIC'
                    and (r.submitted_at, r.id) < (:at, :id)
                order by r.submitted_at desc, r.id desc
                limit :most""", after, most).query(BrowseStore::row).list();
    }

    /** Of any of the statuses, wherever. */
    List<ListedReport> inStatuses(List<String> statuses, Cursor after, int most) {
        return page("""
                select %s
                from unnest(:statuses::text[]) as wanted (status)
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.status = wanted.status
                        and (s.submitted_at, s.id) < (:at, :id)
                    order by s.submitted_at desc, s.id desc
                    limit :most) r
                order by r.submitted_at desc, r.id desc
                limit :most""", after, most)
                .param("statuses", statuses.toArray(String[]::new))
                .query(BrowseStore::row)
                .list();
    }

    List<ListedReport> inCategories(List<String> categories, Cursor after, int most) {
        return page("""
                select %s
                from unnest(:categories::text[]) as wanted (category)
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.category = wanted.category
                        and (s.submitted_at, s.id) < (:at, :id)
                    order by s.submitted_at desc, s.id desc
                    limit :most) r
                order by r.submitted_at desc, r.id desc
                limit :most""", after, most)
                .param("categories", categories.toArray(String[]::new))
                .query(BrowseStore::row)
                .list();
    }

    List<ListedReport> inCategoriesAndStatuses(
            List<String> categories, List<String> statuses, Cursor after, int most) {
        return page("""
                select %s
                from unnest(:categories::text[]) as c (category)
                cross join unnest(:statuses::text[]) as w (status)
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.category = c.category
                        and s.status = w.status
                        and (s.submitted_at, s.id) < (:at, :id)
                    order by s.submitted_at desc, s.id desc
                    limit :most) r
                order by r.submitted_at desc, r.id desc
                limit :most""", after, most)
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .query(BrowseStore::row)
                .list();
    }

    /**
     * Of a district; categories and statuses narrow it when they are not empty. Looks at the {@value #WINDOW} newest
     * after the cursor: where what is wanted is rare, {@link #windowEnd} says where to go on.
     */
    List<ListedReport> inDistrict(
            String district, List<String> categories, List<String> statuses, Cursor after, int most) {
        return page("""
                select %s
                from (
                    select s.report_id, s.submitted_at, s.category
                    from report.report_district s
                    where s.territory_id = :territory
                        and s.district = :district
                        and (s.submitted_at, s.report_id) < (:at, :id)
                    order by s.submitted_at desc, s.report_id desc
                    limit 5000) d
                join report.report r on r.territory_id = :territory and r.id = d.report_id
                where r.visibility = 'PUBLIC'
                    and (cardinality(:categories::text[]) = 0 or d.category = any (:categories::text[]))
                    and (cardinality(:statuses::text[]) = 0 or r.status = any (:statuses::text[]))
                order by d.submitted_at desc, d.report_id desc
                limit :most""", after, most)
                .param("district", district)
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .query(BrowseStore::row)
                .list();
    }

    /** The last report of a district that {@link #inDistrict} looks at from here; empty where it sees them all. */
    Optional<Cursor> windowEnd(String district, Cursor after) {
        return jdbc.sql("""
                select submitted_at, report_id
                from report.report_district
                where territory_id = ? and district = ? and (submitted_at, report_id) < (?, ?)
                order by submitted_at desc, report_id desc
                offset %d
                limit 1
                """.formatted(WINDOW - 1))
                .params(InTerritory.current(), district, Timestamp.from(after.submittedAt()), after.id())
                .query((row, n) -> new Cursor(
                        row.getTimestamp("submitted_at").toInstant(), row.getObject("report_id", UUID.class)))
                .optional();
    }

    /** What a search finds: the newest among its first {@value #MOST_MATCHES} matches. */
    List<ListedReport> matching(
            ReportFilter filter, List<String> categories, List<String> statuses, Cursor after, int most) {
        return page("""
                with found as (
                    select s.id
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.public_words @@ websearch_to_tsquery('database.fr', :words)
                        and (cardinality(:categories::text[]) = 0 or s.category = any (:categories::text[]))
                        and (cardinality(:statuses::text[]) = 0 or s.status = any (:statuses::text[]))
                        and (:district = '' or s.districts @> array[:district]::text[])
                    limit 1000)
                select %s
                from found
                join report.report r on r.territory_id = :territory and r.id = found.id
                where (r.submitted_at, r.id) < (:at, :id)
                order by r.submitted_at desc, r.id desc
                limit :most""", after, most)
                .param("words", filter.words())
                .param("district", filter.district())
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .query(BrowseStore::row)
                .list();
    }

    Optional<ListedReport> find(String number) {
        return jdbc.sql("""
                select %s
                from report.report r
                where r.territory_id = ? and r.number = ? and r.visibility = 'PUBLIC'
                """.formatted(COLUMNS))
                .params(InTerritory.current(), number)
                .query(BrowseStore::row)
                .optional();
    }

    List<ListedReport> withIds(List<UUID> ids) {
        return jdbc.sql("""
                select %s
                from unnest(?) with ordinality as wanted (id, position)
                join report.report r on r.territory_id = ? and r.id = wanted.id
                where r.visibility = 'PUBLIC'
                order by wanted.position
                """.formatted(COLUMNS))
                .param(ids.toArray(UUID[]::new))
                .param(InTerritory.current())
                .query(BrowseStore::row)
                .list();
    }

    /** At most some reports of each of these squares of the map; empty lists of categories or statuses are all. */
    List<ListedReport> inSquares(
            Collection<Square> squares, List<String> categories, List<String> statuses, int mostEach) {
        return jdbc.sql("""
                select %s
                from unnest(:lows::bigint[], :highs::bigint[]) as square (low, high)
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        and s.cell between square.low and square.high
                        and (cardinality(:categories::text[]) = 0 or s.category = any (:categories::text[]))
                        and (cardinality(:statuses::text[]) = 0 or s.status = any (:statuses::text[]))
                    limit :most) r
                """.formatted(COLUMNS))
                .param("territory", InTerritory.current())
                .param("lows", squares.stream().map(Square::low).toArray(Long[]::new))
                .param("highs", squares.stream().map(Square::high).toArray(Long[]::new))
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .param("most", mostEach)
                .query(BrowseStore::row)
                .list();
    }

    private JdbcClient.StatementSpec page(String sql, Cursor after, int most) {
        return jdbc.sql(sql.formatted(COLUMNS))
                .param("territory", InTerritory.current())
                .param("at", Timestamp.from(after.submittedAt()))
                .param("id", after.id())
                .param("most", most);
    }

    static ListedReport row(ResultSet row, int n) throws SQLException {
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
                instant(row, "due_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
