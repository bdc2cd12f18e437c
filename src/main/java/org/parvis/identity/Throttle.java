package org.parvis.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.parvis.web.HttpProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever tries too often, over all nodes. What is counted is named by a hash: the table tells neither
 * addresses nor sources. Counting is a transaction of its own, so that a refused attempt stays counted.
 */
@Component
class Throttle {

    /** How many attempts of one thing in how long. */
    record Limit(String name, int attempts, Duration window) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt; one too many ends the request with «too many requests». */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = HttpProblem.class)
    public void take(Limit limit, String who) {
        Instant now = clock.instant();
        Integer count = jdbc.sql("""
                        insert into identity.throttle as t (territory_id, key, count, since)
                        values (?, ?, 1, ?)
                        on conflict (territory_id, key) do update set
                            count = case when t.since < ? then 1 else t.count + 1 end,
                            since = case when t.since < ? then excluded.since else t.since end
                        returning count
                        """)
                .params(
                        InTerritory.current(),
                        key(limit, who),
                        Timestamp.from(now),
                        Timestamp.from(now.minus(limit.window())),
                        Timestamp.from(now.minus(limit.window())))
                .query(Integer.class)
                .single();
        if (count > limit.attempts()) {
            throw new HttpProblem(429);
        }
    }

    /** The right answer came: earlier mistakes are forgotten. */
    @Transactional
    public void forget(Limit limit, String who) {
        jdbc.sql("delete from identity.throttle where territory_id = ? and key = ?")
                .params(InTerritory.current(), key(limit, who))
                .update();
    }

    private static String key(Limit limit, String who) {
        return Tokens.hash(limit.name() + " " + who.toLowerCase(java.util.Locale.ROOT));
    }
}
