package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which moves whoever keeps up may count on. */
class CaseFeedIT extends ParvisIT {

    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Autowired
    private CaseFeedStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Nothing bounds how long a transaction lasts. */
    @Test
    void waitsForTheOldestTransactionThatWrites() {
        in(aTerritory(), () -> transaction.executeWithoutResult(_ -> {
            Instant began = instant("select now()");
            jdbc.sql("select pg_current_xact_id()").query().singleRow();
            assertThat(settledForAnother()).isBeforeOrEqualTo(began.minus(MARGIN));
        }));
    }

    /** Other tests write meanwhile, but none for ever. */
    @Test
    void goesOnOnceNobodyWritesAnyMore() {
        Instant before = instant("select now()").minus(MARGIN);
        await().untilAsserted(() -> assertThat(settledForAnother()).isAfter(before));
    }

    private Instant settledForAnother() {
        return CompletableFuture.supplyAsync(store::settled).join();
    }

    private Instant instant(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }
}
