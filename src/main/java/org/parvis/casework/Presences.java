package org.parvis.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.InTerritory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Two agents on one case see each other. A page says «I am here» when it opens and every twenty seconds: in no transaction
 * of its own, as each would count among the territory's {@link org.parvis.database.Writes} and throw its kept pages away.
 */
@Service
public class Presences {

    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final Duration SEEN_FOR = Duration.ofSeconds(75);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who else is there.
     *
     * @param others names of those who look at the case too
     * @param follows whether the viewer follows it ({@link Watches}): one statement tells both
     */
    public record Around(List<String> others, boolean follows) {

        public static final Around NOBODY = new Around(List.of(), false);
    }

    /** Notes that the viewer looks at the case, and names the others who do. */
    public Around enter(UUID caseId, Viewer viewer) {
        Instant now = clock.instant();
        List<String> found = jdbc.sql("""
                with me as (
                    insert into casework.presence as p (territory_id, case_id, account_id, name, seen_at)
                    values (:territory, :case, :account, :name, :now)
                    on conflict (territory_id, case_id, account_id) do update
                    set seen_at = excluded.seen_at, name = excluded.name
                    where p.seen_at < :stale
                )
                (select name from casework.presence
                where territory_id = :territory and case_id = :case and account_id <> :account and seen_at > :gone
                order by name
                limit 5)
                union all
                (select '' from casework.watch
                where territory_id = :territory and case_id = :case and account_id = :account)
                """)
                .param("territory", InTerritory.current())
                .param("case", caseId)
                .param("account", viewer.accountId())
                .param("name", viewer.name())
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(FRESH)))
                .param("gone", Timestamp.from(now.minus(SEEN_FOR)))
                .query(String.class)
                .list();
        return new Around(found.stream().filter(name -> !name.isEmpty()).toList(), found.contains(""));
    }

    @EventListener
    void on(AccountDeleted event) {
        jdbc.sql("delete from casework.presence where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
    }

    /** Whoever left without a word is gone all the same. */
    void forgetOld() {
        jdbc.sql("delete from casework.presence where territory_id = ? and seen_at < ?")
                .params(InTerritory.current(), Timestamp.from(clock.instant().minus(SEEN_FOR)))
                .update();
    }

    /** The viewer has closed the case, or gone on to another. */
    public void leave(UUID caseId, UUID accountId) {
        jdbc.sql("delete from casework.presence where territory_id = ? and case_id = ? and account_id = ?")
                .params(InTerritory.current(), caseId, accountId)
                .update();
    }
}
