package org.parvis.participation.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    /** How many have answered each question, by its code; without those that nobody has answered. */
    Map<String, Integer> countAnswered(UUID meeting) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select code, count(*) as answers
                from participation.meeting_registration r
                cross join lateral jsonb_object_keys(r.answers) as code
                where r.territory_id = ? and r.meeting_id = ?
                group by code
                """)
                .params(InTerritory.current(), meeting)
                .query(row -> {
                    counts.put(row.getString("code"), row.getInt("answers"));
                });
        return counts;
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
