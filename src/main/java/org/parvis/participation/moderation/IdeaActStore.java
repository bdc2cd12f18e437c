package org.parvis.participation.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.talk.ActStore;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what moderators did about ideas, and of which wait for them. */
@Repository
class IdeaActStore extends ActStore {

    private final JdbcClient jdbc;

    IdeaActStore(JdbcClient jdbc) {
        super(jdbc, "proposal");
        this.jdbc = jdbc;
    }

    /**
     * Ideas of these processes that nobody has read as they are, and those whose authors do not agree that they are hidden; the
     * longest waiting first.
     */
    List<WaitingIdea> listWaiting(Collection<UUID> processes, int most) {
        return jdbc.sql("""
                (select p.number, p.title, 'FIRST' as why, v.at as since
                from participation.proposal p
                cross join lateral (
                    select max(at) as at from participation.version v where v.territory_id = p.territory_id and v.proposal_id = p.id) v
                where p.territory_id = :territory and p.moderation = 'QUARANTINED' and p.lifecycle = 'SENT' and p.title <> ''
                    and p.process_id = any (:processes)
                order by p.submitted_at, p.id
                limit :most)
                union all
                (select p.number, p.title, 'APPEALED' as why, a.at as since
                from participation.comment_appeal a
                join participation.proposal p on p.territory_id = a.territory_id and p.id = a.proposal_id
                where a.territory_id = :territory and a.proposal_id is not null and p.moderation = 'HIDDEN' and p.title <> ''
                    and p.process_id = any (:processes)
                    and not exists (
                        select from participation.comment_act o where o.territory_id = a.territory_id and o.appeal_of = a.act_id)
                    -- Changed and hidden anew since: that act is the one to appeal against.
                    and not exists (
                        select from participation.comment_act l
                        where l.territory_id = a.territory_id and l.proposal_id = a.proposal_id and l.act = 'HIDE' and l.id > a.act_id)
                order by a.at, p.id
                limit :most)
                order by since
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static WaitingIdea read(ResultSet row) throws SQLException {
        return new WaitingIdea(
                row.getString("number"), row.getString("title"), Why.valueOf(row.getString("why")), Rows.instant(row, "since"));
    }

    /** What authors said in appeals about the ideas of these cases goes; that they appealed stays. */
    void forgetAppeals(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.comment_appeal a set words = ''
                from participation.proposal p
                where a.territory_id = :territory and p.territory_id = :territory and p.id = a.proposal_id and p.case_id = any (:cases)
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
