package org.parvis.relation.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all that files say, as they say it, whatever was merged or hidden. */
@Repository
class RightsStore {

    private final JdbcClient jdbc;

    RightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record FileRow(
            String kind, String familyName, String givenName, String birthName, @Nullable LocalDate born, String bornProof,
            String language, String needs, @Nullable String preferred, String hours, Instant createdAt, boolean isMerged) {}

    record IdentifierRow(String kind, String typed, String value, String proof, Instant since, @Nullable LocalDate wrongOn, boolean isHidden) {}

    record MergeRow(Instant at, String name, UUID author, String reason, @Nullable Instant undoneAt, @Nullable String undoReason) {}

    record ExchangeRow(
            UUID id, Instant at, String channel, String direction, @Nullable UUID department, @Nullable UUID account, String author,
            String words, @Nullable UUID caseId, @Nullable Instant correctedAt) {}

    /** The file and all that were merged into it. */
    List<UUID> files(UUID person) {
        return jdbc.sql("select id from relation.together(array[?]::uuid[])").param(person).query(UUID.class).list();
    }

    List<FileRow> identity(Collection<UUID> files) {
        return jdbc.sql("""
                select kind, family_name, given_name, birth_name, born, born_proof, language, needs, preferred, hours, created_at, merged_into
                from relation.person
                where territory_id = ? and id = any (?)
                order by merged_into is not null, created_at
                """)
                .params(InTerritory.current(), files.toArray(UUID[]::new))
                .query((row, n) -> new FileRow(
                        row.getString("kind"), row.getString("family_name"), row.getString("given_name"),
                        row.getString("birth_name"), row.getObject("born", LocalDate.class), row.getString("born_proof"),
                        row.getString("language"), row.getString("needs"), row.getString("preferred"),
                        row.getString("hours"), Rows.instant(row, "created_at"),
                        Rows.findId(row, "merged_into") != null))
                .list();
    }

    List<IdentifierRow> identifiers(Collection<UUID> files) {
        return jdbc.sql("""
                select kind, typed, value, proof, since, wrong_on, hidden_by
                from relation.identifier
                where territory_id = ? and person_id = any (?)
                order by since, id
                """)
                .params(InTerritory.current(), files.toArray(UUID[]::new))
                .query((row, n) -> new IdentifierRow(
                        row.getString("kind"), row.getString("typed"), row.getString("value"), row.getString("proof"),
                        Rows.instant(row, "since"), row.getObject("wrong_on", LocalDate.class), Rows.findId(row, "hidden_by") != null))
                .list();
    }

    List<UUID> cases(Collection<UUID> files) {
        return jdbc.sql("""
                select case_id from relation.interaction
                where territory_id = ? and person_id = any (?) and case_id is not null
                """)
                .params(InTerritory.current(), files.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** The oldest first, after one of them. */
    List<ExchangeRow> exchanges(Collection<UUID> files, Instant afterAt, UUID afterId, int most) {
        return jdbc.sql("""
                select id, at, channel, direction, department_id, account_id, author, words, case_id, corrected_at
                from relation.interaction
                where territory_id = ? and person_id = any (?) and (at, id) > (?, ?)
                order by at, id
                limit ?
                """)
                .params(Rows.of(InTerritory.current(), files.toArray(UUID[]::new), Rows.time(afterAt), afterId, most))
                .query(RightsStore::exchange)
                .list();
    }

    private static ExchangeRow exchange(ResultSet row, int n) throws SQLException {
        return new ExchangeRow(
                Rows.id(row, "id"), Rows.instant(row, "at"), row.getString("channel"), row.getString("direction"),
                Rows.findId(row, "department_id"), Rows.findId(row, "account_id"), row.getString("author"),
                row.getString("words"), Rows.findId(row, "case_id"), Rows.findInstant(row, "corrected_at"));
    }

    /** Merges of which one of the files was a part, the oldest first; a file that was another person's has no name here. */
    List<MergeRow> merges(Collection<UUID> files) {
        return jdbc.sql("""
                select m.at, p.given_name, p.family_name, m.merged_id = any (:files) as is_theirs, m.account_id, m.reason, m.undone_at, m.undone_reason
                from relation.merge m
                join relation.person p on p.territory_id = m.territory_id and p.id = m.merged_id
                where m.territory_id = :territory and (m.survivor_id = any (:files) or m.merged_id = any (:files))
                order by m.at
                """)
                .param("territory", InTerritory.current())
                .param("files", files.toArray(UUID[]::new))
                .query((row, n) -> new MergeRow(
                        Rows.instant(row, "at"),
                        row.getBoolean("is_theirs") ? (row.getString("given_name") + " " + row.getString("family_name")).strip() : "",
                        Rows.id(row, "account_id"), row.getString("reason"), Rows.findInstant(row, "undone_at"),
                        row.getString("undone_reason")))
                .list();
    }
}
