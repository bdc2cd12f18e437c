package org.parvis.casework.queues;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.CaseStatus;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much in hand: one statement over the open cases of some departments or teams. */
@Service
@Transactional(readOnly = true)
public class Loads {

    private final JdbcClient jdbc;
    private final Clock clock;

    Loads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the teams that have open cases. */
    public List<TeamLoad> ofTeams(Collection<UUID> teamIds) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select c.team_id, count(*) as open,
                    count(*) filter (where c.assignee_id is null) as free,
                    count(*) filter (where c.queue_at < :now) as late,
                    count(*) filter (where c.moved_at < :quietSince) as silent
                from casework.case c
                where c.territory_id = :territory and c.team_id = any(:teams)
                    and c.status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                group by c.team_id
                """)
                .param("now", Timestamp.from(now))
                .param("quietSince", Timestamp.from(now.minus(CaseStatus.SILENCE)))
                .param("territory", InTerritory.current())
                .param("teams", teamIds.toArray(UUID[]::new))
                .query((row, n) -> new TeamLoad(
                        Rows.id(row, "team_id"), row.getInt("open"), row.getInt("free"), row.getInt("late"), row.getInt("silent")))
                .list();
    }

    public List<Load> ofDepartments(Collection<UUID> departmentIds) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select c.assignee_id, coalesce(max(c.assignee_name), '') as name, count(*) as open,
                    count(*) filter (where c.queue_at < :now) as late,
                    count(*) filter (where c.status = 'WAITING') as waiting,
                    count(*) filter (where c.moved_at < :quietSince) as silent
                from casework.case c
                where c.territory_id = :territory and c.department_id = any(:departments)
                    and c.status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                group by c.assignee_id
                order by open desc
                """)
                .param("now", Timestamp.from(now))
                .param("quietSince", Timestamp.from(now.minus(CaseStatus.SILENCE)))
                .param("territory", InTerritory.current())
                .param("departments", departmentIds.toArray(UUID[]::new))
                .query((row, n) -> new Load(
                        Rows.findId(row, "assignee_id"),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getInt("waiting"),
                        row.getInt("silent")))
                .list();
    }
}
