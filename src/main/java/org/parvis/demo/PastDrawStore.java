package org.parvis.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.parvis.participation.panel.Sortition;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL by which a demonstration has announced a draw before the day of its public draw, which nobody waits for. */
@Repository
class PastDrawStore {

    private final JdbcClient jdbc;

    PastDrawStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A panel that is ready to be announced was some time ago, under a secret of the demonstration. */
    void announce(UUID panel, String digest, Instant now, Duration ago) {
        byte[] secret = new byte[Sortition.SECRET];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (i * 7 + 3);
        }
        jdbc.sql("update participation.panel set secret = ?, promise = ?, digest = ?, announced_at = ? where territory_id = ? and id = ?")
                .params(secret, Sortition.promise(secret), digest, Timestamp.from(now.minus(ago)), InTerritory.current(), panel)
                .update();
    }
}
