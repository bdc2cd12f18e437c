package org.parvis.participation.debate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who votes how on which question: one row per person and question. */
@Repository
class DebateVoteStore {

    /** Asked by the statement that takes the vote: no node is early or late. */
    static final String OPEN = """
            exists (
                select from participation.talk_window w
                where w.territory_id = :territory and w.subject_id = :debate
                    and w.opens_at <= clock_timestamp() and w.closes_at > clock_timestamp())
            """;

    private final JdbcClient jdbc;

    DebateVoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How they voted before, where this changes it; empty where they vote so already, or votes are closed. */
    Optional<Position> put(UUID debate, UUID voter, Position position, Instant now) {
        if (position == Position.NONE) {
            return jdbc.sql("delete from participation.debate_vote where territory_id = :territory and debate_id = :debate and voter_id = :voter and "
                            + OPEN + " returning value")
                    .param("territory", InTerritory.current())
                    .param("debate", debate)
                    .param("voter", voter)
                    .query(Integer.class)
                    .optional()
                    .map(Position::of);
        }
        return insert(debate, voter, position, now) ? Optional.of(Position.NONE) : change(debate, voter, position, now);
    }

    private boolean insert(UUID debate, UUID voter, Position position, Instant now) {
        return jdbc.sql("""
                        insert into participation.debate_vote (territory_id, debate_id, voter_id, value, at)
                        select :territory, :debate, :voter, :value, :now
                        where
                        """ + OPEN + " on conflict do nothing")
                        .param("territory", InTerritory.current())
                        .param("debate", debate)
                        .param("voter", voter)
                        .param("value", position.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private Optional<Position> change(UUID debate, UUID voter, Position position, Instant now) {
        return jdbc.sql("""
                with before as (
                    select value from participation.debate_vote
                    where territory_id = :territory and debate_id = :debate and voter_id = :voter
                    for update)
                update participation.debate_vote v set value = :value, at = :now
                from before b
                where v.territory_id = :territory and v.debate_id = :debate and v.voter_id = :voter and b.value <> :value and
                """ + OPEN + " returning b.value")
                .param("territory", InTerritory.current())
                .param("debate", debate)
                .param("voter", voter)
                .param("value", position.value())
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .optional()
                .map(Position::of);
    }

    Optional<Position> find(UUID debate, UUID voter) {
        return jdbc.sql("select value from participation.debate_vote where territory_id = ? and debate_id = ? and voter_id = ?")
                .params(InTerritory.current(), debate, voter)
                .query(Integer.class)
                .optional()
                .map(Position::of);
    }

    boolean hasVotes(UUID debate) {
        return jdbc.sql("select exists (select from participation.debate_vote where territory_id = ? and debate_id = ?)")
                .params(InTerritory.current(), debate)
                .query(Boolean.class)
                .single();
    }

    /** A vote of somebody. */
    record Given(UUID debateId, String question, Position position, Instant at) {}

    List<Given> listOf(Collection<UUID> voters) {
        return given("""
                select v.debate_id, d.question, v.value, v.at
                from participation.debate_vote v
                join participation.debate d on d.territory_id = v.territory_id and d.id = v.debate_id
                where v.territory_id = :territory and v.voter_id = any (:voters)
                order by v.at
                """, voters);
    }

    /** While votes are open, or will be, they go with whoever gave them: else the same person could give another. */
    List<Given> takeOpen(Collection<UUID> voters) {
        return given("""
                delete from participation.debate_vote v
                using participation.debate d
                where v.territory_id = :territory and v.voter_id = any (:voters)
                    and d.territory_id = v.territory_id and d.id = v.debate_id and d.closed_at is null
                    and exists (
                        select from participation.phase ph
                        where ph.territory_id = d.territory_id and ph.process_id = d.process_id and 'DEBATE' = any (ph.allows)
                            and ph.closes_at > clock_timestamp())
                returning v.debate_id, d.question, v.value, v.at
                """, voters);
    }

    /** One's votes are another's, on questions on which the other has not voted. */
    void join(UUID gone, UUID stays) {
        jdbc.sql("""
                update participation.debate_vote v set voter_id = :stays
                where v.territory_id = :territory and v.voter_id = :gone and not exists (
                    select from participation.debate_vote o
                    where o.territory_id = v.territory_id and o.debate_id = v.debate_id and o.voter_id = :stays)
                """)
                .param("territory", InTerritory.current())
                .param("gone", gone)
                .param("stays", stays)
                .update();
    }

    private List<Given> given(String sql, Collection<UUID> voters) {
        return jdbc.sql(sql)
                .param("territory", InTerritory.current())
                .param("voters", voters.toArray(UUID[]::new))
                .query((row, n) -> new Given(
                        Rows.id(row, "debate_id"), row.getString("question"), Position.of(row.getInt("value")), Rows.instant(row, "at")))
                .list();
    }
}
