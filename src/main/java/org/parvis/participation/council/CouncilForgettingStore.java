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

    /** The act that designated somebody can name them, and goes too. */
    private static final String FORGOTTEN = """
            update participation.council_mandate m
            set name = '', plain_name = '', apart = '', email = '', designated_by = '', is_named = false, end_words = ''
            """;

    private final JdbcClient jdbc;

    CouncilForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever sits with these addresses, or by the application of one of these cases, leaves their seat, and who they were goes; gives of how
     * many mandates.
     */
    int forget(Collection<String> emails, Collection<UUID> cases, LocalDate today) {
        of("delete from participation.council_key k using participation.council_mandate m where m.territory_id = k.territory_id and m.id = k.mandate_id and ",
                        emails, cases)
                .update();
        of("update participation.council_mandate m set seat = null, ended_on = :today, end_reason = 'ERASED' where m.ended_on is null and ", emails, cases)
                .param("today", Date.valueOf(today))
                .update();
        return of(FORGOTTEN + "where m.name <> '' and ", emails, cases).update();
    }

    private JdbcClient.StatementSpec of(String statement, Collection<String> emails, Collection<UUID> cases) {
        return jdbc.sql(statement + MandateStore.OF_PERSON)
                .param("territory", InTerritory.current())
                .param("emails", emails.toArray(String[]::new))
                .param("cases", cases.toArray(UUID[]::new));
    }

    /** Whose mandate ended before a day; gives of how many mandates. */
    int forgetEnded(LocalDate before) {
        jdbc.sql("""
                delete from participation.council_key k using participation.council_mandate m
                where k.territory_id = ? and m.territory_id = k.territory_id and m.id = k.mandate_id and m.ended_on < ?
                """).params(InTerritory.current(), Date.valueOf(before)).update();
        return jdbc.sql(FORGOTTEN + "where m.territory_id = ? and m.ended_on < ? and m.name <> ''").params(InTerritory.current(), Date.valueOf(before)).update();
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
