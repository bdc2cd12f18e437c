package org.parvis.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
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

    /**
     * Does the work unless the key is known, and gives the work's answer, now or as it was then.
     *
     * @param act what is done, by whom and to what: the same key for another act is another key
     * @param payload what is sent: the same key with something else in it is refused ({@link KeyUsedBefore}), as its
     *     sender would take the old answer for the new one's
     */
    @Transactional
    public String once(String act, String typed, String payload, Supplier<String> work) {
        if (typed.isBlank() || typed.length() > LONGEST_KEY) {
            throw new HttpProblem(400);
        }
        String key = act + " " + typed;
        String hash = Tokens.hash(payload);
        if (!claim(key, hash)) {
            return answer(key, hash);
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

    private boolean claim(String key, String payload) {
        return jdbc.sql("""
                        insert into web.idempotency (territory_id, key, payload, answer)
                        values (?, ?, ?, '')
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), key, payload)
                        .update()
                == 1;
    }

    private String answer(String key, String payload) {
        Known known = jdbc.sql("select answer, payload from web.idempotency where territory_id = ? and key = ?")
                .params(InTerritory.current(), key)
                .query(Known.class)
                .single();
        if (known.payload() != null && !known.payload().equals(payload)) {
            throw new KeyUsedBefore();
        }
        return known.answer();
    }

    /** @param payload null for an answer that was given before payloads were noted */
    private record Known(String answer, @Nullable String payload) {}

    /** The same key came with something else: neither done nor answered. */
    public static final class KeyUsedBefore extends HttpProblem {
        KeyUsedBefore() {
            super(409);
        }
    }

    /** What a form says besides its key. */
    public static String payload(Map<String, ?> form) {
        Map<String, Object> said = new TreeMap<>(form);
        said.remove("key");
        return said.toString();
    }
}
