package org.parvis.report.open311.server;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the requests that wait for their number. */
@Repository
class BatchStore {

    private static final JsonMapper JSON = new JsonMapper();

    /** A request that came with a token. */
    record Batch(UUID id, @Nullable String number) {}

    private final JdbcClient jdbc;

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String tokenHash, Filing filing) {
        jdbc.sql("insert into report.open311_batch (territory_id, id, token_hash, filing) values (?, ?, ?, ?::jsonb)")
                .params(InTerritory.current(), id, tokenHash, JSON.writeValueAsString(filing))
                .update();
    }

    Optional<Batch> find(String tokenHash) {
        return jdbc.sql("select id, number from report.open311_batch where territory_id = ? and token_hash = ?")
                .params(InTerritory.current(), tokenHash)
                .query((row, n) -> new Batch(row.getObject("id", UUID.class), row.getString("number")))
                .optional();
    }

    /** Opens the request and notes its number in one transaction; a second time does nothing. */
    @Transactional
    public void openOnce(UUID id, Function<Filing, String> opening) {
        jdbc.sql("""
                        select filing
                        from report.open311_batch
                        where territory_id = ? and id = ? and number is null and refusal is null
                        for update
                        """)
                .params(InTerritory.current(), id)
                .query(String.class)
                .optional()
                .map(filing -> opening.apply(JSON.readValue(filing, Filing.class)))
                .ifPresent(number -> note(id, number));
    }

    /** What came is in the report now: who sent it is not kept a second time. */
    private void note(UUID id, String number) {
        jdbc.sql("update report.open311_batch set number = ?, filing = '{}' where territory_id = ? and id = ?")
                .params(number, InTerritory.current(), id)
                .update();
    }

    void refuse(UUID id, String refusal) {
        jdbc.sql("update report.open311_batch set refusal = ? where territory_id = ? and id = ?")
                .params(refusal, InTerritory.current(), id)
                .update();
    }
}
