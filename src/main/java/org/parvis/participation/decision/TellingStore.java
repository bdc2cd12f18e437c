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

/**
 * All SQL of who is to be told what was decided: of the version that holds, and of it what is another than in the last version
 * that they were told of. One that was replaced before it was told is told to nobody.
 */
@Repository
class TellingStore {

    /** No later version is published. */
    private static final String HOLDS = """
            d.published_at is not null and d.told_at is null
                and not exists (
                    select 1 from participation.decision l
                    where l.territory_id = d.territory_id and coalesce(l.budget_id, l.process_id, l.petition_id) = coalesce(d.budget_id, d.process_id, d.petition_id)
                        and l.version > d.version and l.published_at is not null)
            """;

    /** An idea of which its author is to be told. */
    private static final String AUTHOR = """
            r.proposal_id is not null and r.told_at is null
                and not exists (
                    select 1 from (
                        select b.fate, b.reason, b.amount
                        from participation.decision e
                        join participation.ruling b on b.territory_id = e.territory_id and b.decision_id = e.id and b.code = r.code
                        where e.territory_id = d.territory_id and coalesce(e.budget_id, e.process_id, e.petition_id) = coalesce(d.budget_id, d.process_id, d.petition_id)
                            and e.version < d.version and b.told_at is not null
                        order by e.version desc
                        limit 1) b
                    where (b.fate, b.reason, b.amount) is not distinct from (r.fate, r.reason, r.amount))
            """;

    /** An idea whose author is to be told. */
    record Due(UUID decisionId, String code, UUID proposalId) {}

    /**
     * Who supports ideas that a decision is about.
     *
     * @param key by which they come in an order
     * @param codes of those ideas
     * @param cases of the same ideas, in the same order
     */
    record Supporter(String key, String email, List<String> codes, List<UUID> cases) {}

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
                where d.territory_id = :territory and (r.decision_id, r.code) > (:decision, :code) and
                """ + HOLDS + " and " + AUTHOR + """
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

    /** False where somebody else does it, or has, or it holds no more. */
    boolean takeAuthor(Due due, Instant now) {
        return jdbc.sql("""
                        update participation.ruling r set told_at = ?
                        from participation.decision d
                        where r.territory_id = ? and r.decision_id = ? and r.code = ? and r.told_at is null
                            and d.territory_id = r.territory_id and d.id = r.decision_id and
                        """ + HOLDS)
                .params(Timestamp.from(now), InTerritory.current(), due.decisionId(), due.code())
                .update()
                == 1;
    }

    List<UUID> listUntold() {
        return jdbc.sql("""
                select d.id from participation.decision d
                where d.territory_id = ? and
                """ + HOLDS + " order by d.published_at")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** How far one came, locked against whoever else tells of it; empty where all were told, or it holds no more. */
    Optional<String> hold(UUID decision) {
        return jdbc.sql("""
                select d.told_to from participation.decision d
                where d.territory_id = ? and d.id = ? and
                """ + HOLDS + " for update of d skip locked")
                .params(InTerritory.current(), decision)
                .query(String.class)
                .optional();
    }

    /** Behind one that was looked at, in the order of their keys. */
    List<Supporter> listSupporters(UUID decision, String after, int most) {
        return jdbc.sql("""
                with earlier as materialized (
                    select e.id, e.version, e.told_at, e.told_to
                    from participation.decision d
                    join participation.decision e on e.territory_id = d.territory_id and e.version < d.version
                        and coalesce(e.budget_id, e.process_id, e.petition_id) = coalesce(d.budget_id, d.process_id, d.petition_id)
                    where d.territory_id = :territory and d.id = :decision)
                select s.supporter, min(s.email) as email, array_agg(r.code order by r.position) as codes,
                    array_agg(p.case_id order by r.position) as cases
                from participation.ruling r
                join participation.proposal p on p.territory_id = r.territory_id and p.id = r.proposal_id
                join participation.support s on s.territory_id = r.territory_id and s.proposal_id = r.proposal_id
                where r.territory_id = :territory and r.decision_id = :decision and s.email is not null and s.supporter > :after
                    and not exists (
                        select 1 from (
                            select b.fate, b.reason, b.amount
                            from earlier e
                            join participation.ruling b on b.territory_id = r.territory_id and b.decision_id = e.id and b.code = r.code
                            where e.told_at is not null or e.told_to >= s.supporter
                            order by e.version desc
                            limit 1) b
                        where (b.fate, b.reason, b.amount) is not distinct from (r.fate, r.reason, r.amount))
                group by s.supporter
                order by s.supporter
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Supporter(
                        row.getString("supporter"), row.getString("email"), Rows.texts(row, "codes"),
                        List.of((UUID[]) row.getArray("cases").getArray())))
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
                    where r.territory_id = d.territory_id and r.decision_id = d.id and
                """ + AUTHOR + ")")
                .params(Timestamp.from(now), InTerritory.current(), decision)
                .update();
    }
}
