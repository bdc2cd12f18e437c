package org.parvis.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes dead links and old invitations of the territory in scope. */
@Component
class Forgetting {

    private static final Duration INVITATIONS = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Forgetting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void forget() {
        Instant now = clock.instant();
        delete("identity.mail_token", "expires_at", now);
        delete("identity.invitation", "expires_at", now.minus(INVITATIONS));
    }

    private void delete(String table, String column, Instant before) {
        jdbc.sql("delete from " + table + " where territory_id = ? and " + column + " < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}
