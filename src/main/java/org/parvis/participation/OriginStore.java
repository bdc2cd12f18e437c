package org.parvis.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.BulkInsert;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of where things come from. */
@Repository
class OriginStore {

    private static final String COLUMNS = """
            select subject_id, kind, external_id, process_id, url, digest, supports, category, meetings, brought_at
            from participation.origin
            """;

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    OriginStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Whoever else brings something in waits until the transaction ends. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('participation.origin:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(row -> {});
    }

    Optional<Origin> find(UUID subject) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and subject_id = ?")
                .params(InTerritory.current(), subject)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Origin> list(Collection<String> externalIds) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and external_id = any (?)")
                .param(InTerritory.current())
                .param(externalIds.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    void insert(List<Origin> some) {
        bulk.run(
                some.stream()
                        .map(one -> BulkInsert.row(
                                "subject", one.subjectId(), "kind", one.kind().name(), "external_id", one.externalId(), "process", one.processId(),
                                "url", one.url(), "digest", one.digest(), "supports", one.supports(), "category", one.category(),
                                "meetings", one.meetings(), "at", one.broughtAt()))
                        .toList(),
                """
                insert into participation.origin (
                    territory_id, subject_id, kind, external_id, process_id, url, digest, supports, category, meetings, brought_at)
                select :territory, r.subject, r.kind, r.external_id, r.process, r.url, r.digest, r.supports, r.category,
                    array(select json_array_elements_text(r.meetings)), r.at
                from json_to_recordset(:rows::json) as r (
                    subject uuid, kind text, external_id text, process uuid, url text, digest text, supports integer, category text,
                    meetings json, at timestamptz)
                """);
    }

    private static Origin read(ResultSet row) throws SQLException {
        return new Origin(
                Rows.id(row, "subject_id"),
                Origin.Kind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                Rows.id(row, "process_id"),
                row.getString("url"),
                row.getString("digest"),
                row.getInt("supports"),
                row.getString("category"),
                Rows.texts(row, "meetings"),
                Rows.instant(row, "brought_at"));
    }
}
