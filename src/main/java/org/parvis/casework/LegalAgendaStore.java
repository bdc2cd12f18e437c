package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.law.LegalChange;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the legal clocks of cases are to be heard. */
@Repository
class LegalAgendaStore {

    private final JdbcClient jdbc;

    LegalAgendaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the legal clock ends and is to be heard next. */
    void plan(UUID id, LegalAgenda law) {
        jdbc.sql("update casework.case set implicit_on = ?, legal_on = ? where territory_id = ? and id = ?")
                .params(Rows.of(law.implicitOn(), law.hearOn(), InTerritory.current(), id))
                .update();
    }

    /** Cases whose legal clock is to be heard up to a day, the most pressing first. */
    List<UUID> listToHear(LocalDate today, int most) {
        return jdbc.sql("""
                select id from casework.case
                where territory_id = ? and legal_on <= ?
                order by legal_on
                limit ?
                """)
                .params(InTerritory.current(), today, most)
                .query(UUID.class)
                .list();
    }

    /** Whether nobody has heard it since; asked by whoever holds the case. */
    boolean isToHear(UUID id, LocalDate today) {
        return jdbc.sql("select exists (select from casework.case where territory_id = ? and id = ? and legal_on <= ?)")
                .params(InTerritory.current(), id, today)
                .query(Boolean.class)
                .single();
    }

    /** The last day on which the authority can decide, as it was planned; empty where none was. */
    Optional<LocalDate> findImplicitOn(UUID id) {
        return jdbc.sql("""
                select implicit_on from casework.case where territory_id = ? and id = ? and implicit_on is not null
                """)
                .params(InTerritory.current(), id)
                .query(LocalDate.class)
                .optional();
    }

    /** Cases in which silence can decide and that a change of the law concerns, in the order of their ids. */
    List<UUID> listConcerned(LegalChange change, Instant openedSince, UUID after, int most) {
        return jdbc.sql("""
                select id from casework.case
                where territory_id = :territory and id > :after and opened_at >= :since
                    and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING', 'FORWARDED')
                    and (:kind = '' or kind = :kind) and (:category = '' or category = :category)
                order by id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("since", Rows.time(openedSince))
                .param("kind", change.scope().kind())
                .param("category", change.scope().category())
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
