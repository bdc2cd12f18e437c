package org.parvis.web;

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

    private final JdbcClient jdbc;

    Idempotency(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
