package org.parvis.participation.council;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of telling members that their mandates end soon. */
@Repository
class MandateReminderStore {

    private final JdbcClient jdbc;

    MandateReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes those of public councils that end by a day and whose members have an address: nobody else will tell them. Those of less than
     * twice that time from their first day to their last, thus under twelve weeks, are left alone: their first letter said when they end.
     */
    List<Mandate> take(LocalDate today, LocalDate until, Instant now) {
        return jdbc.sql("""
                with told as (
                    update participation.council_mandate u set reminded_at = :now
                    from participation.council n
                    where u.territory_id = :territory and u.ended_on is null and u.ends_on between :today and :until and u.email <> ''
                        and u.reminded_at is null and u.ends_on - u.starts_on + 1 >= 2 * (:until::date - :today::date)
                        and n.territory_id = u.territory_id and n.id = u.council_id and n.published_at is not null and n.ended_on is null
                    returning u.territory_id, u.id)
                """ + MandateStore.COLUMNS + """
                from told join participation.council_mandate m on m.territory_id = told.territory_id and m.id = told.id order by m.council_id, m.id
                """)
                .param("now", Timestamp.from(now))
                .param("territory", InTerritory.current())
                .param("today", Date.valueOf(today))
                .param("until", Date.valueOf(until))
                .query((row, n) -> MandateStore.read(row))
                .list();
    }
}
