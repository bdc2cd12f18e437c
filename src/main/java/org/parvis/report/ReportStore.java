package org.parvis.report;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports as rows. */
@Repository
class ReportStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql("select " + ReportRow.COLUMNS + " from report.report r where r.territory_id = ? and r.id = ?")
                .params(InTerritory.current(), id)
                .query(ReportRow::read)
                .optional();
    }

    /** As much of a report as lists show. */
    record Glance(String address, String category, @Nullable UUID coverPhoto) {}

    Map<UUID, Glance> glances(Collection<UUID> ids) {
        Map<UUID, Glance> found = new HashMap<>();
        jdbc.sql("""
                select r.id, r.address, r.category, r.cover_photo
                from report.report r
                where r.territory_id = ? and r.id = any(?)
                """)
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Glance(
                                    row.getString("address"),
                                    row.getString("category"),
                                    row.getObject("cover_photo", UUID.class)));
                });
        return found;
    }

    Optional<Report> findByNumber(String number) {
        return jdbc.sql("select " + ReportRow.COLUMNS + " from report.report r where r.territory_id = ? and r.number = ?")
                .params(InTerritory.current(), number)
                .query(ReportRow::read)
                .optional();
    }

    Optional<Report> findByExternalId(String externalId) {
        return jdbc.sql("select " + ReportRow.COLUMNS + " from report.report r where r.territory_id = ? and r.external_id = ?")
                .params(InTerritory.current(), externalId)
                .query(ReportRow::read)
                .optional();
    }

    Optional<Visibility> visibility(UUID id) {
        return jdbc.sql("select visibility from report.report where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> Visibility.valueOf(row.getString("visibility")))
                .optional();
    }

    void insert(Report report) {
        Place place = report.place();
        Standing standing = report.standing();
        jdbc.sql("""
                        insert into report.report (
                            territory_id, id, case_id, number, category, title, description, public_description, answers,
                            point, cell, address, public_address, districts, object_id, channel, visibility,
                            status, department, updated_at, closed_at, due_at, cover_photo, submitted_at, external_id)
                        values (
                            :territory, :id, :case, :number, :category, :title, :description, :publicDescription,
                            :answers::jsonb, point(:lon, :lat), :cell, :address, :publicAddress, :districts, :object,
                            :channel, :visibility, :status, :department, :updated, :closed, :due, :cover, :submitted,
                            :external)
                        """)
                .param("territory", InTerritory.current())
                .param("id", report.id())
                .param("case", report.caseId())
                .param("number", report.number())
                .param("category", report.category())
                .param("title", report.title())
                .param("description", report.description())
                .param("publicDescription", report.publicDescription())
                .param("answers", JSON.writeValueAsString(report.answers().byQuestion()))
                .param("lon", place.point().lon())
                .param("lat", place.point().lat())
                .param("cell", Cells.of(place.point()))
                .param("address", place.address())
                .param("publicAddress", place.publicAddress())
                .param("districts", place.districts().toArray(String[]::new))
                .param("object", place.objectId())
                .param("channel", report.channel().name())
                .param("visibility", report.visibility().name())
                .param("status", standing.status().name())
                .param("department", standing.department())
                .param("updated", Timestamp.from(standing.updatedAt()))
                .param("closed", Rows.time(standing.closedAt()))
                .param("due", Rows.time(standing.dueAt()))
                .param("cover", report.coverPhoto())
                .param("submitted", Timestamp.from(report.submittedAt()))
                .param("external", report.externalId())
                .update();
        insertDistricts(report);
    }

    private void insertDistricts(Report report) {
        jdbc.sql("""
                        insert into report.report_district (territory_id, district, submitted_at, report_id, category)
                        select ?, district, ?, ?, ?
                        from unnest(?) as district
                        on conflict do nothing
                        """)
                .params(
                        InTerritory.current(),
                        Timestamp.from(report.submittedAt()),
                        report.id(),
                        report.category(),
                        report.place().districts().toArray(String[]::new))
                .update();
    }

    void stand(UUID id, Standing standing) {
        jdbc.sql("""
                        update report.report
                        set status = :status,
                            department = :department,
                            duplicate_of = :duplicateOf,
                            updated_at = greatest(updated_at, :updated),
                            closed_at = :closed,
                            due_at = :due
                        where territory_id = :territory
                          and id = :id
                        """)
                .param("status", standing.status().name())
                .param("department", standing.department())
                .param("duplicateOf", standing.duplicateOf())
                .param("updated", Timestamp.from(standing.updatedAt()))
                .param("closed", Rows.time(standing.closedAt()))
                .param("due", Rows.time(standing.dueAt()))
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    void putInCategory(UUID id, String category, Visibility visibility) {
        jdbc.sql("update report.report set category = ?, visibility = ?, updated_at = now() where territory_id = ? and id = ?")
                .params(category, visibility.name(), InTerritory.current(), id)
                .update();
        jdbc.sql("update report.report_district set category = ? where territory_id = ? and report_id = ?")
                .params(category, InTerritory.current(), id)
                .update();
    }

    void confirm(UUID id) {
        jdbc.sql("update report.report set confirmations = confirmations + 1 where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Open public reports of a category in some cells, at most so many: the caller measures the distance. */
    List<Report> openIn(List<Cells.Range> ranges, String category, int limit) {
        return jdbc.sql("select " + ReportRow.COLUMNS + """
                        from unnest(:lows::bigint[], :highs::bigint[]) as cells (low, high)
                        join report.report r
                          on r.territory_id = :territory
                         and r.category = :category
                         and r.cell between cells.low and cells.high
                        where r.visibility = 'PUBLIC'
                          and r.closed_at is null
                        limit :limit
                        """)
                .param("lows", ranges.stream().map(Cells.Range::low).toArray(Long[]::new))
                .param("highs", ranges.stream().map(Cells.Range::high).toArray(Long[]::new))
                .param("territory", InTerritory.current())
                .param("category", category)
                .param("limit", limit)
                .query(ReportRow::read)
                .list();
    }
}
