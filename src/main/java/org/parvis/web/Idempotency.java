package org.parvis.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same key gets the same answer: a form sent twice (double tap, lost answer, retry of the offline queue) does its
 * work once. The key is written in the transaction of the work; a second sender waits for the first to commit.
 */
@Component
public class Idempotency {

    private static final int LONGEST_KEY = 100;

    /** A phone that was without a network over a week-end sends its form again when it finds one. */
    private static final Duration KEPT = Duration.ofDays(4);

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does the work unless the key is known, and gives the work's answer, now or as it was then. */
    @Transactional
    public String once(String key, Supplier<String> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new HttpProblem(400);
        }
        if (!claim(key)) {
            return answer(key).orElseThrow();
        }
        String answer = work.get();
        jdbc.sql("update web.idempotency set answer = ? where territory_id = ? and key = ?")
                .params(answer, InTerritory.current(), key)
                .update();
        return answer;
    }

    /** Deletes the keys that nobody sends again. */
    void forgetOld() {
        jdbc.sql("delete from web.idempotency where territory_id = ? and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private boolean claim(String key) {
        return jdbc.sql("""
                        insert into web.idempotency (territory_id, key, answer)
                        values (?, ?, '')
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), key)
                        .update()
                == 1;
    }

    private Optional<String> answer(String key) {
        return jdbc.sql("select answer from web.idempotency where territory_id = ? and key = ?")
                .params(InTerritory.current(), key)
                .query(String.class)
                .optional();
    }
}
