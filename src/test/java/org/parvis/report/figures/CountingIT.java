package org.parvis.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ManyReports;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CountingIT extends ParvisIT {

    @Autowired
    private Counting counting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void looksOnlyAtTerritoriesWithSomethingToCount() {
        Territory quiet = aTerritory();
        Territory busy = aTerritory();
        in(busy, () -> transaction.executeWithoutResult(status -> {
            new ManyReports(jdbc).add(busy, 3);
            // Seen before anybody else could count it.
            assertThat(counting.waiting()).contains(busy.id()).doesNotContain(quiet.id());
        }));
    }

    @Test
    void isDoneWithATerritoryOnceItsReportsAreCounted() {
        Territory territory = aTerritory();
        in(territory, () -> transaction.executeWithoutResult(status -> {
            new ManyReports(jdbc).add(territory, 3);
            jdbc.sql("update report.report set updated_at = now() - interval '1 hour'").update();
        }));
        await().untilAsserted(() -> {
            in(territory, counting::catchUp);
            assertThat(counting.waiting()).doesNotContain(territory.id());
        });
    }
}
