package org.parvis.casework;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agents who leave and teams that end had in hand. */
@Repository
class HeldCaseStore {

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    HeldCaseStore(JdbcClient jdbc, CaseRowMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** The open cases that somebody has in hand, kept from changing until the transaction ends. */
    List<Case> lockOpenOf(UUID accountId) {
        return lockOpen("c.assignee_id", accountId);
    }

    /** The open cases that are for a team, kept from changing until the transaction ends. */
    List<Case> lockOpenOfTeam(UUID teamId) {
        return lockOpen("c.team_id", teamId);
    }

    private List<Case> lockOpen(String column, UUID id) {
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + " from casework.case c where c.territory_id = ? and " + column + """
                 = ? and c.status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                order by c.id
                for update
                """)
                .params(InTerritory.current(), id)
                .query(mapper)
                .list();
    }

    /** So that none comes back to them when it is reopened; who decided stands in the decision. */
    void forgetAssigneeOfClosed(UUID accountId) {
        jdbc.sql("""
                update casework.case set assignee_id = null, assignee_name = null
                where territory_id = ? and assignee_id = ?
                    and status not in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                """)
                .params(InTerritory.current(), accountId)
                .update();
    }

    /** So that none is for it when it is reopened. */
    void forgetTeamOfClosed(UUID teamId) {
        jdbc.sql("""
                update casework.case set team_id = null
                where territory_id = ? and team_id = ?
                    and status not in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                """)
                .params(InTerritory.current(), teamId)
                .update();
    }
}
