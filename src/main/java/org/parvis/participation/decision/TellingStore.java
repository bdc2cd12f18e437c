package org.parvis.participation.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who is to be told what was decided. */
@Repository
class TellingStore {

    /** An idea whose author is to be told. */
    record Due(UUID decisionId, String code, UUID proposalId) {}

    /**
     * Who supports ideas that a decision is about.
     *
     * @param key by which they come in an order
     * @param codes of those ideas
     */
    record Supporter(String key, String email, List<String> codes) {}

    private final JdbcClient jdbc;

    TellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Behind one that was looked at. */
    List<Due> listAuthors(Due after, int most) {
        return jdbc.sql("""
                select r.decision_id, r.code, r.proposal_id
                from participation.decision d
                join participation.ruling r on r.territory_id = d.territory_id and r.decision_id = d.id
                where d.territory_id = :territory and d.published_at is not null and d.told_at is null
                    and r.proposal_id is not null and r.is_news and r.told_at is null and (r.decision_id, r.code) > (:decision, :code)
                order by r.decision_id, r.code
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("decision", after.decisionId())
                .param("code", after.code())
                .param("most", most)
                .query(Due.class)
                .list();
    }

    /** False where somebody else does it, or has. */
    boolean takeAuthor(Due due, Instant now) {
        return jdbc.sql("""
                        update participation.ruling set told_at = ?
                        where territory_id = ? and decision_id = ? and code = ? and told_at is null
                        """)
                .params(Timestamp.from(now), InTerritory.current(), due.decisionId(), due.code())
                .update()
                == 1;
    }

    List<UUID> listUntold() {
        return jdbc.sql("""
                select id from participation.decision
                where territory_id = ? and published_at is not null and told_at is null
                order by published_at
                """)
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** How far one came, locked against whoever else tells of it; empty where all were told. */
    Optional<String> hold(UUID decision) {
        return jdbc.sql("""
                select told_to from participation.decision
                where territory_id = ? and id = ? and told_at is null
                for update skip locked
                """)
                .params(InTerritory.current(), decision)
                .query(String.class)
                .optional();
    }

    List<Supporter> listSupporters(UUID decision, String after, int most) {
        return jdbc.sql("""
                select s.supporter, min(s.email) as email, array_agg(r.code order by r.position) as codes
                from participation.ruling r
                join participation.support s on s.territory_id = r.territory_id and s.proposal_id = r.proposal_id
                where r.territory_id = ? and r.decision_id = ? and r.is_news and s.email is not null and s.supporter > ?
                group by s.supporter
                order by s.supporter
                limit ?
                """)
                .params(InTerritory.current(), decision, after, most)
                .query((row, n) -> new Supporter(row.getString("supporter"), row.getString("email"), Rows.texts(row, "codes")))
                .list();
    }

    void toldTo(UUID decision, String key) {
        jdbc.sql("update participation.decision set told_to = ? where territory_id = ? and id = ?")
                .params(key, InTerritory.current(), decision)
                .update();
    }

    /** Authors who could not be told are left for the next time. */
    void finish(UUID decision, Instant now) {
        jdbc.sql("""
                update participation.decision d set told_to = '', told_at = ?
                where d.territory_id = ? and d.id = ? and not exists (
                    select 1 from participation.ruling r
                    where r.territory_id = d.territory_id and r.decision_id = d.id and r.proposal_id is not null and r.is_news
                        and r.told_at is null)
                """)
                .params(Timestamp.from(now), InTerritory.current(), decision)
                .update();
    }
}
