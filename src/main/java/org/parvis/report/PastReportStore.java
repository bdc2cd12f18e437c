package org.parvis.report;

import static org.parvis.database.BulkInsert.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.BulkInsert;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of many reports at once: one statement per table and batch. */
@Repository
class PastReportStore {

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    PastReportStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Districts of those that are there, by external id. */
    Map<String, List<String>> known(Collection<String> externalIds) {
        Map<String, List<String>> districts = new HashMap<>();
        jdbc.sql("""
                        select external_id, districts
                        from report.report
                        where territory_id = ? and external_id = any(?)
                        """)
                .params(InTerritory.current(), externalIds.toArray(String[]::new))
                .query(row -> {
                    districts.put(
                            row.getString("external_id"),
                            List.of((String[]) row.getArray("districts").getArray()));
                });
        return districts;
    }

    void insert(List<Report> reports) {
        bulk.run(reports.stream().map(PastReportStore::rowOf).toList(), """
                insert into report.report (territory_id, id, case_id, number, category, title, description,
                    public_description, point, cell, address, public_address, districts, channel, visibility, status,
                    department, duplicate_of, cover_photo, submitted_at, updated_at, closed_at, due_at, external_id)
                select :territory, r.id, r.case_id, r.number, r.category, r.title, r.description,
                    r.public_description, point(r.lon, r.lat), r.cell, r.address, r.public_address, r.districts,
                    r.channel, r.visibility, r.status, r.department, r.duplicate_of, r.cover_photo, r.submitted_at,
                    r.updated_at, r.closed_at, r.due_at, r.external_id
                from json_to_recordset(:rows::json) as r (id uuid, case_id uuid, number text, category text, title text,
                    description text, public_description text, lon float8, lat float8, cell bigint, address text,
                    public_address text, districts text[], channel text, visibility text, status text,
                    department text, duplicate_of uuid, cover_photo uuid, submitted_at timestamptz,
                    updated_at timestamptz, closed_at timestamptz, due_at timestamptz, external_id text)
                """);
        insertDistricts(reports);
        insertMasked(reports);
    }

    void insertReopenings(Map<UUID, List<Instant>> moments) {
        List<Object> rows = new ArrayList<>();
        moments.forEach((id, times) -> times.forEach(at -> rows.add(row("id", id, "at", at))));
        bulk.run(rows, """
                insert into report.reopening (territory_id, report_id, at)
                select :territory, r.id, r.at
                from json_to_recordset(:rows::json) as r (id uuid, at timestamptz)
                on conflict do nothing
                """);
    }

    /** What the software masked, a moderator reads. */
    private void insertMasked(List<Report> reports) {
        List<Object> rows = new ArrayList<>();
        reports.stream()
                .filter(report -> report.isPublic() && !report.publicDescription().equals(report.description()))
                .forEach(report -> rows.add(row("id", report.id(), "at", report.submittedAt())));
        bulk.run(rows, """
                insert into report.to_moderate (territory_id, report_id, why, since)
                select :territory, r.id, 'MASKED', r.at
                from json_to_recordset(:rows::json) as r (id uuid, at timestamptz)
                on conflict do nothing
                """);
    }

    private void insertDistricts(List<Report> reports) {
        List<Object> rows = new ArrayList<>();
        reports.forEach(report -> report.place().districts().forEach(district -> rows.add(row(
                "district", district,
                "at", report.submittedAt(),
                "id", report.id(),
                "category", report.category()))));
        bulk.run(rows, """
                insert into report.report_district (territory_id, district, submitted_at, report_id, category)
                select :territory, r.*
                from json_to_recordset(:rows::json) as r (district text, at timestamptz, id uuid, category text)
                """);
    }

    private static Object rowOf(Report report) {
        return row(
                "id", report.id(),
                "case_id", report.caseId(),
                "number", report.number(),
                "category", report.category(),
                "title", report.title(),
                "description", report.description(),
                "public_description", report.publicDescription(),
                "lon", report.place().point().lon(),
                "lat", report.place().point().lat(),
                "cell", Cells.of(report.place().point()),
                "address", report.place().address(),
                "public_address", report.place().publicAddress(),
                "districts", report.place().districts(),
                "channel", report.channel(),
                "visibility", report.visibility(),
                "status", report.standing().status(),
                "department", report.standing().department(),
                "duplicate_of", report.standing().duplicateOf(),
                "cover_photo", report.coverPhoto(),
                "submitted_at", report.submittedAt(),
                "updated_at", report.standing().updatedAt(),
                "closed_at", report.standing().closedAt(),
                "due_at", report.standing().dueAt(),
                "external_id", report.externalId());
    }
}
