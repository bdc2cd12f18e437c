package org.parvis.report.browse;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Public reports, newest first. Each kind of list walks an index in its own order and stops when the page is full, so
 * that a page costs the same among a thousand reports and among a million.
 */
@Repository
class BrowseStore {

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
                limit :most""", after, most).query(ListedReportRow::read).list();
    }

    /**
     * Of any of the categories and in any of the statuses; an empty list is all. Each pair walks its own index, so one
     * statement stands for three: those of categories, of statuses, of both.
     */
    List<ListedReport> chosen(List<String> categories, List<String> statuses, Cursor after, int most) {
        List<String> from = new ArrayList<>();
        StringBuilder conditions = new StringBuilder();
        if (!categories.isEmpty()) {
            from.add("unnest(:categories::text[]) as c (category)");
            conditions.append(" and s.category = c.category");
        }
        if (!statuses.isEmpty()) {
            from.add("unnest(:statuses::text[]) as w (status)");
            conditions.append(" and s.status = w.status");
        }
        if (from.isEmpty()) {
            return newest(after, most);
        }
        return page("""
                select %%s
                from %s
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory
                        and s.visibility = 'PUBLIC'
                        %s
                        and (s.submitted_at, s.id) < (:at, :id)
                    order by s.submitted_at desc, s.id desc
                    limit :most) r
                order by r.submitted_at desc, r.id desc
                limit :most""".formatted(String.join("\ncross join ", from), conditions), after, most)
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .query(ListedReportRow::read)
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
                    limit :window) d
                cross join lateral (
                    select *
                    from report.report s
                    where s.territory_id = :territory and s.id = d.report_id
                    limit 1) r -- one by one in this order, until the page is full
                where r.visibility = 'PUBLIC'
                    and (cardinality(:categories::text[]) = 0 or d.category = any (:categories::text[]))
                    and (cardinality(:statuses::text[]) = 0 or r.status = any (:statuses::text[]))
                order by d.submitted_at desc, d.report_id desc
                limit :most""", after, most)
                .param("window", WINDOW)
                .param("district", district)
                .param("categories", categories.toArray(String[]::new))
                .param("statuses", statuses.toArray(String[]::new))
                .query(ListedReportRow::read)
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

    private JdbcClient.StatementSpec page(String sql, Cursor after, int most) {
        return jdbc.sql(sql.formatted(ListedReportRow.COLUMNS))
                .param("territory", InTerritory.current())
                .param("at", Timestamp.from(after.submittedAt()))
                .param("id", after.id())
                .param("most", most);
    }
}
