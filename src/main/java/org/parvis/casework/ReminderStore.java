package org.parvis.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who said nothing of the answer they got, and was not asked again. */
@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> findDays() {
        return jdbc.sql("select after_days from casework.satisfaction_reminder where territory_id = ?")
                .param(InTerritory.current())
                .query(Integer.class)
                .optional();
    }

    /** Cases that were closed in this time, with an address to write to. */
    List<UUID> listDue(Instant from, Instant until, int most) {
        return jdbc.sql("""
                select distinct c.id
                from casework.entry e
                join casework.case c on c.territory_id = e.territory_id and c.id = e.case_id
                join casework.requester r on r.territory_id = c.territory_id and r.case_id = c.id
                where e.territory_id = :territory and e.at >= :from and e.at < :until
                    and e.kind in ('RESOLVED', 'DECLINED')
                    and c.status in ('RESOLVED', 'DECLINED') and c.closed_at >= :from and c.closed_at < :until and r.email is not null
                    and not exists (
                        select from casework.satisfaction s
                        where s.territory_id = c.territory_id and s.case_id = c.id and s.cycle = c.reopened + 1)
                    and not exists (
                        select from casework.satisfaction_reminded m
                        where m.territory_id = c.territory_id and m.case_id = c.id and m.cycle = c.reopened + 1)
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Whether this is the first reminder of this closing. */
    boolean remember(Case subject, Instant at) {
        return jdbc.sql("""
                        insert into casework.satisfaction_reminded (territory_id, case_id, cycle, at)
                        values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                InTerritory.current(), subject.id(), subject.state().reopened() + 1, Timestamp.from(at))
                        .update()
                == 1;
    }
}
