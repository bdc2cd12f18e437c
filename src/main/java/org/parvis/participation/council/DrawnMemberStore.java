package org.parvis.participation.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what mandates have to do with the draws from which they come. */
@Repository
class DrawnMemberStore {

    private final JdbcClient jdbc;

    DrawnMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of those who were drawn sit in the college, or sat. */
    List<UUID> listTaken(UUID college) {
        return jdbc.sql("select candidate_id from participation.council_mandate where territory_id = ? and college_id = ? and candidate_id is not null")
                .params(InTerritory.current(), college)
                .query(UUID.class)
                .list();
    }

    /** Mandates of a council that last, of people who are members of their draw no more. */
    List<UUID> listLeft(UUID council) {
        return jdbc.sql("""
                select m.id from participation.council_mandate m
                join participation.panel_candidate c on c.territory_id = m.territory_id and c.id = m.candidate_id
                where m.territory_id = ? and m.council_id = ? and m.ended_on is null and c.state = 'LEFT'
                """).params(InTerritory.current(), council).query(UUID.class).list();
    }

    /** The name of whoever was drawn is nobody's to read any more where they sit. */
    void unname(UUID candidate, Instant now) {
        jdbc.sql("""
                update participation.council_mandate set is_named = false, named_at = ?, named_by = 'DESK'
                where territory_id = ? and candidate_id = ? and ended_on is null and is_named
                """).params(Timestamp.from(now), InTerritory.current(), candidate).update();
    }
}
