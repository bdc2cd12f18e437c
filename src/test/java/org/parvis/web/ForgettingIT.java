package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingIT extends ParvisIT {

    @Autowired
    private Idempotency keys;

    @Autowired
    private RateLimits limits;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsKeysAfterSomeDaysAndNotBefore() {
        Territory territory = aTerritory();
        in(territory, () -> {
            keys.once("test", "old", "", () -> "first");
            jdbc.sql("update web.idempotency set created_at = now() - interval '5 days'").update();
            keys.once("test", "yesterday's", "", () -> "first");
            jdbc.sql("update web.idempotency set created_at = now() - interval '1 day' where key = ?")
                    .param("test yesterday's")
                    .update();
            keys.forgetOld();
            assertThat(keys.once("test", "yesterday's", "", () -> "second")).isEqualTo("first");
            assertThat(keys.once("test", "old", "", () -> "second")).isEqualTo("second");
        });
    }

    @Test
    void forgetsCountsThatNoLimitLooksAt() {
        Territory territory = aTerritory();
        RateLimit daily = new RateLimit("daily", 1, Duration.ofDays(1));
        in(territory, () -> {
            limits.take(daily, "old");
            jdbc.sql("update web.attempts set since = now() - interval '25 hours'").update();
            limits.take(daily, "new");
            limits.forgetOld();
            assertThat(jdbc.sql("select count(*) from web.attempts").query(Long.class).single()).isEqualTo(1);
        });
    }

    @Test
    void leavesOtherTerritoriesAlone() {
        Territory other = aTerritory();
        in(other, () -> {
            keys.once("test", "old", "", () -> "first");
            jdbc.sql("update web.idempotency set created_at = now() - interval '5 days'").update();
        });
        in(aTerritory(), keys::forgetOld);
        in(other, () -> assertThat(keys.once("test", "old", "", () -> "second")).isEqualTo("first"));
    }
}
