package org.parvis.report.open311.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseForwarded;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what is with outside bodies. */
@Repository
class ForwardingStore {

    private final JdbcClient jdbc;

    ForwardingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseForwarded event) {
        jdbc.sql("""
                        insert into report.forwarding
                            (territory_id, id, case_id, report_id, body_id, state, forwarded_at)
                        values (?, ?, ?, ?, ?, 'WAITING', ?)
                        on conflict do nothing
                        """)
                .params(
                        InTerritory.current(),
                        event.decisionId(),
                        event.caseId(),
                        event.subjectId(),
                        event.bodyId(),
                        Timestamp.from(event.at()))
                .update();
    }

    Optional<Forwarding> find(UUID id) {
        return jdbc.sql("""
                        select id, case_id, report_id, body_id, state, request_id, token, last_notes, forwarded_at, heard_at
                        from report.forwarding
                        where territory_id = ? and id = ?
                        """)
                .params(InTerritory.current(), id)
                .query(ForwardingStore::read)
                .optional();
    }

    void sent(UUID id, ForeignServer.Posted posted) {
        jdbc.sql("""
                        update report.forwarding
                        set state = 'SENT', request_id = :request, token = :token, problem = null
                        where territory_id = :territory and id = :id
                        """)
                .param("request", posted.requestId())
                .param("token", posted.token())
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    void end(UUID id, Forwarding.State state, @Nullable String problem) {
        jdbc.sql("""
                        update report.forwarding
                        set state = :state, problem = :problem
                        where territory_id = :territory and id = :id
                        """)
                .param("state", state.name())
                .param("problem", problem)
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    void notes(UUID id, String notes) {
        jdbc.sql("update report.forwarding set last_notes = ? where territory_id = ? and id = ?")
                .params(notes, InTerritory.current(), id)
                .update();
    }

    /** Notes that all is known that the body's server had to say up to a moment. */
    void heard(UUID id, Instant at) {
        jdbc.sql("update report.forwarding set heard_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(at), InTerritory.current(), id)
                .update();
    }

    /** Notes an update of the body; false when it is known already. */
    boolean claimUpdate(UUID id, String updateId) {
        return jdbc.sql("""
                        insert into report.forwarding_update (territory_id, forwarding_id, update_id)
                        values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), id, updateId)
                        .update()
                == 1;
    }

    private static Forwarding read(ResultSet row, int n) throws SQLException {
        return new Forwarding(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getObject("body_id", UUID.class),
                Forwarding.State.valueOf(row.getString("state")),
                row.getString("request_id"),
                row.getString("token"),
                row.getString("last_notes"),
                row.getTimestamp("forwarded_at").toInstant(),
                row.getTimestamp("heard_at") == null ? null : row.getTimestamp("heard_at").toInstant());
    }
}
