package org.parvis.participation.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.talk.ActStore;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what moderators did about petitions, and of which wait for them. */
@Repository
class PetitionActStore extends ActStore {

    /** A petition that waits for a moderator. */
    record WaitingPetition(String number, String title, Why why, Instant since) {}

    private final JdbcClient jdbc;

    PetitionActStore(JdbcClient jdbc) {
        super(jdbc, "petition");
        this.jdbc = jdbc;
    }

    /**
     * Petitions on which readers remark something, and those whose authors do not agree that they are hidden; the longest waiting first.
     *
     * @param departments codes; null for all
     */
    List<WaitingPetition> listWaiting(@Nullable Collection<String> departments, int most) {
        return jdbc.sql("""
                select p.number, p.title, 'FLAGGED' as why, min(m.said_at) as since
                from participation.petition_remark m
                join participation.petition p on p.territory_id = m.territory_id and p.id = m.petition_id
                where m.territory_id = :territory
                    and (:departments::text[] is null or p.department = any (:departments))
                    and p.hidden_why = '' and p.title <> ''
                group by p.number, p.title
                union all
                select p.number, p.title, 'APPEALED' as why, a.at as since
                from participation.comment_appeal a
                join participation.petition p on p.territory_id = a.territory_id and p.id = a.petition_id
                where a.territory_id = :territory and a.petition_id is not null
                    and (:departments::text[] is null or p.department = any (:departments))
                    and p.hidden_why <> '' and p.title <> ''
                    and not exists (
                        select from participation.comment_act o where o.territory_id = a.territory_id and o.appeal_of = a.act_id)
                    -- Shown and hidden anew since: that act is the one to appeal against.
                    and not exists (
                        select from participation.comment_act l
                        where l.territory_id = a.territory_id and l.petition_id = a.petition_id and l.act = 'HIDE' and l.id > a.act_id)
                order by since
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("departments", departments == null ? null : departments.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new WaitingPetition(
                        row.getString("number"), row.getString("title"), Why.valueOf(row.getString("why")),
                        Rows.instant(row, "since")))
                .list();
    }

    /** What authors said in appeals about the petitions of these cases goes; that they appealed stays. */
    void forgetAppeals(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.comment_appeal a set words = ''
                from participation.petition p
                where a.territory_id = :territory and p.territory_id = :territory and p.id = a.petition_id and p.case_id = any (:cases)
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }
}
