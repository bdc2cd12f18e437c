package org.parvis.participation.opinion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who votes how on which statement: one row per person and statement. */
@Repository
class StatementVoteStore {

    private final JdbcClient jdbc;

    StatementVoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it changes something: not where they vote so already, votes are closed, or nobody votes on the statement. */
    boolean put(UUID canvass, UUID statement, UUID voter, Opinion opinion, Instant now) {
        return jdbc.sql("""
                        with put as (
                            insert into participation.statement_vote as v (territory_id, statement_id, voter_id, canvass_id, value, at)
                            select :territory, s.id, :voter, s.canvass_id, :value, :now
                            from participation.statement s
                            where s.territory_id = :territory and s.id = :statement and s.canvass_id = :canvass
                                and s.lifecycle = 'SENT' and s.moderation = 'VISIBLE' and s.words <> '' and
                        """ + CanvassStore.OPEN + """
                            on conflict (territory_id, statement_id, voter_id) do update
                                set value = excluded.value, at = excluded.at
                                where v.value <> excluded.value
                            returning v.canvass_id, v.voter_id)
                        insert into participation.canvass_change (territory_id, canvass_id, voter_id)
                        select :territory, canvass_id, voter_id from put
                        """)
                        .param("territory", InTerritory.current())
                        .param("canvass", canvass)
                        .param("statement", statement)
                        .param("voter", voter)
                        .param("value", opinion.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** How somebody votes in a canvass, by statement. */
    Map<UUID, Opinion> of(UUID canvass, UUID voter) {
        Map<UUID, Opinion> votes = new HashMap<>();
        jdbc.sql("""
                select statement_id, value from participation.statement_vote
                where territory_id = ? and canvass_id = ? and voter_id = ?
                """)
                .params(InTerritory.current(), canvass, voter)
                .query(row -> {
                    votes.put(Rows.id(row, "statement_id"), Opinion.of(row.getInt("value")));
                });
        return votes;
    }

    /** A vote of somebody. */
    record Given(String statement, Opinion opinion, Instant at) {}

    List<Given> listOf(Collection<UUID> voters) {
        return jdbc.sql("""
                select s.words, v.value, v.at
                from participation.statement_vote v
                join participation.statement s on s.territory_id = v.territory_id and s.id = v.statement_id
                where v.territory_id = :territory and v.voter_id = any (:voters)
                order by v.at, v.statement_id
                """)
                .param("territory", InTerritory.current())
                .param("voters", voters.toArray(UUID[]::new))
                .query((row, n) -> new Given(row.getString("words"), Opinion.of(row.getInt("value")), Rows.instant(row, "at")))
                .list();
    }

    /** While votes are given still, or will be, they go with whoever gave them: else the same person could give others. */
    void takeOpen(Collection<UUID> voters) {
        jdbc.sql("""
                with gone as (
                    delete from participation.statement_vote v
                    using participation.canvass c
                    where v.territory_id = :territory and v.voter_id = any (:voters)
                        and c.territory_id = v.territory_id and c.id = v.canvass_id and c.closed_at is null
                        and exists (
                            select from participation.phase ph
                            where ph.territory_id = c.territory_id and ph.process_id = c.process_id and 'SHARE' = any (ph.allows)
                                and ph.closes_at > clock_timestamp())
                    returning v.canvass_id, v.voter_id)
                insert into participation.canvass_change (territory_id, canvass_id, voter_id)
                select distinct :territory::uuid, canvass_id, voter_id from gone
                """)
                .param("territory", InTerritory.current())
                .param("voters", voters.toArray(UUID[]::new))
                .update();
    }

    /** One's votes are another's, on statements on which the other has not voted. */
    void join(UUID gone, UUID stays) {
        jdbc.sql("""
                with moved as (
                    update participation.statement_vote v set voter_id = :stays
                    where v.territory_id = :territory and v.voter_id = :gone and not exists (
                        select from participation.statement_vote o
                        where o.territory_id = v.territory_id and o.statement_id = v.statement_id and o.voter_id = :stays)
                    returning v.canvass_id)
                insert into participation.canvass_change (territory_id, canvass_id, voter_id)
                select distinct :territory::uuid, m.canvass_id, w.voter_id
                from moved m
                join participation.canvass c on c.territory_id = :territory and c.id = m.canvass_id and c.closed_at is null
                cross join unnest(array[:gone::uuid, :stays::uuid]) as w (voter_id)
                """)
                .param("territory", InTerritory.current())
                .param("gone", gone)
                .param("stays", stays)
                .update();
    }

    /** Somebody's votes, by number of the statement. */
    record Line(Integer[] numbers, Integer[] values) {}

    /** Of each person one, in no order that says who they are; on statements that everybody could read, hidden since or not. */
    List<Line> lines(UUID canvass) {
        return jdbc.sql("""
                select array_agg(s.number order by s.number) as numbers, array_agg(v.value::int order by s.number) as given
                from participation.statement_vote v
                join participation.statement s on s.territory_id = v.territory_id and s.id = v.statement_id
                where v.territory_id = ? and v.canvass_id = ?
                group by v.voter_id
                """)
                .params(InTerritory.current(), canvass)
                .query((row, n) -> new Line((Integer[]) row.getArray("numbers").getArray(), (Integer[]) row.getArray("given").getArray()))
                .list();
    }
}
