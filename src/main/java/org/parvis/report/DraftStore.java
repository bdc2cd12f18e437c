package org.parvis.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as rows; found by the hash of their token. */
@Repository
class DraftStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft, and what was answered once it was sent. */
    record Kept(Draft draft, @Nullable SubmittedReport answer) {}

    void insert(String hash, Draft draft, Instant now) {
        jdbc.sql("""
                        insert into report.draft (territory_id, token_hash, id, data, created_at, updated_at)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        InTerritory.current(), hash, draft.id(), JSON.writeValueAsString(draft), Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    Optional<Kept> find(String hash) {
        return read("select data, answer from report.draft where territory_id = ? and token_hash = ?", hash);
    }

    /** Whoever sends or changes the same draft at the same moment waits. */
    Optional<Kept> lock(String hash) {
        return read("select data, answer from report.draft where territory_id = ? and token_hash = ? for update", hash);
    }

    private Optional<Kept> read(String sql, String hash) {
        return jdbc.sql(sql)
                .params(InTerritory.current(), hash)
                .query((row, n) -> {
                    String answer = row.getString("answer");
                    return new Kept(
                            JSON.readValue(row.getString("data"), Draft.class),
                            answer == null ? null : JSON.readValue(answer, SubmittedReport.class));
                })
                .optional();
    }

    void update(String hash, Draft draft, Instant now) {
        jdbc.sql("""
                        update report.draft
                        set data = ?::jsonb, updated_at = ?
                        where territory_id = ? and token_hash = ?
                        """)
                .params(JSON.writeValueAsString(draft), Timestamp.from(now), InTerritory.current(), hash)
                .update();
    }

    /** Keeps what the receipt shows, and forgets what was typed: it is in the report now. */
    void sent(String hash, Draft emptied, SubmittedReport answer, Instant now) {
        jdbc.sql("""
                        update report.draft
                        set data = ?::jsonb, answer = ?::jsonb, updated_at = ?
                        where territory_id = ? and token_hash = ?
                        """)
                .params(
                        JSON.writeValueAsString(emptied), JSON.writeValueAsString(answer), Timestamp.from(now),
                        InTerritory.current(), hash)
                .update();
    }

    /** Forgets drafts untouched since a moment; gives their ids, so that their pictures go too. */
    java.util.List<java.util.UUID> deleteOlderThan(Instant limit) {
        return jdbc.sql("delete from report.draft where territory_id = ? and updated_at < ? returning id")
                .params(InTerritory.current(), Timestamp.from(limit))
                .query(java.util.UUID.class)
                .list();
    }

    /** Forgets the drafts of these tokens that were not sent; gives their ids. */
    java.util.List<java.util.UUID> deleteUnsent(java.util.Collection<String> tokenHashes) {
        return jdbc.sql("delete from report.draft where territory_id = ? and token_hash = any (?) and answer is null returning id")
                .params(InTerritory.current(), tokenHashes.toArray(String[]::new))
                .query(java.util.UUID.class)
                .list();
    }
}
