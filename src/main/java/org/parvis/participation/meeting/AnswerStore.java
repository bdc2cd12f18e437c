package org.parvis.participation.meeting;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of answers to what meetings ask whoever registers, apart from the registrations that they come with. */
@Repository
class AnswerStore {

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the questions that somebody has answered. */
    Set<String> listAnswered(UUID meeting) {
        return Set.copyOf(jdbc.sql("""
                select distinct jsonb_object_keys(answers)
                from participation.meeting_registration
                where territory_id = ? and meeting_id = ?
                """)
                .params(InTerritory.current(), meeting)
                .query(String.class)
                .list());
    }

    /** What was answered to these is kept no longer. */
    void drop(UUID meeting, Collection<String> codes) {
        jdbc.sql("update participation.meeting_registration set answers = answers - ? where territory_id = ? and meeting_id = ?")
                .param(codes.toArray(String[]::new))
                .param(InTerritory.current())
                .param(meeting)
                .update();
    }
}
