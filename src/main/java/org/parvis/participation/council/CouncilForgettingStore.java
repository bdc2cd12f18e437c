package org.parvis.participation.council;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of forgetting who sat in councils and who asked to. */
@Repository
class CouncilForgettingStore {

    private static final String FORGOTTEN =
            "update participation.council_mandate set name = '', plain_name = '', apart = '', email = '', is_named = false, end_words = '' ";

    private final JdbcClient jdbc;

    CouncilForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever sits with these addresses leaves their seat, and who they were goes; gives of how many mandates. */
    int forget(Collection<String> emails, LocalDate today) {
        jdbc.sql("""
                delete from participation.council_key k using participation.council_mandate m
                where k.territory_id = ? and m.territory_id = k.territory_id and m.id = k.mandate_id and m.email <> '' and m.email = any (?)
                """).param(InTerritory.current()).param(emails.toArray(String[]::new)).update();
        jdbc.sql("""
                update participation.council_mandate set seat = null, ended_on = ?, end_reason = 'ERASED'
                where territory_id = ? and ended_on is null and email <> '' and email = any (?)
                """).param(Date.valueOf(today)).param(InTerritory.current()).param(emails.toArray(String[]::new)).update();
        return jdbc.sql(FORGOTTEN + "where territory_id = ? and email <> '' and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    /** Whose mandate ended before a day; gives of how many mandates. */
    int forgetEnded(LocalDate before) {
        jdbc.sql("""
                delete from participation.council_key k using participation.council_mandate m
                where k.territory_id = ? and m.territory_id = k.territory_id and m.id = k.mandate_id and m.ended_on < ?
                """).params(InTerritory.current(), Date.valueOf(before)).update();
        return jdbc.sql(FORGOTTEN + "where territory_id = ? and ended_on < ? and name <> ''").params(InTerritory.current(), Date.valueOf(before)).update();
    }

    /** Cases of applications that were sent before a moment and say something still, in the order of their ids. */
    List<UUID> listApplied(Instant before, UUID after, int most) {
        return jdbc.sql("""
                select case_id from participation.council_application
                where territory_id = ? and case_id > ? and sent_at < ? and motivation <> '' order by case_id limit ?
                """).params(InTerritory.current(), after, Timestamp.from(before), most).query(UUID.class).list();
    }

    /** What was said in the applications of these cases goes; gives of how many. */
    int forgetApplications(Collection<UUID> cases) {
        return cases.isEmpty()
                ? 0
                : jdbc.sql("update participation.council_application set motivation = '' where territory_id = ? and case_id = any (?) and motivation <> ''")
                        .param(InTerritory.current())
                        .param(cases.toArray(UUID[]::new))
                        .update();
    }
}
