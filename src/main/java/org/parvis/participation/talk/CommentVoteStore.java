package org.parvis.participation.talk;

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

/** All SQL of who agrees with which comment. */
@Repository
class CommentVoteStore {

    private final JdbcClient jdbc;

    CommentVoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What they thought before, where this changes it; empty where they think so already. Two who come at once wait for one another. */
    Optional<Opinion> put(UUID comment, UUID voter, Opinion opinion, Instant now) {
        if (opinion == Opinion.NONE) {
            return jdbc.sql("delete from participation.comment_vote where territory_id = ? and comment_id = ? and voter_id = ? returning value")
                    .params(InTerritory.current(), comment, voter)
                    .query(Integer.class)
                    .optional()
                    .map(Opinion::of);
        }
        return insert(comment, voter, opinion, now) ? Optional.of(Opinion.NONE) : change(comment, voter, opinion, now);
    }

    private boolean insert(UUID comment, UUID voter, Opinion opinion, Instant now) {
        return jdbc.sql("""
                        insert into participation.comment_vote (territory_id, comment_id, voter_id, value, at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), comment, voter, opinion.value(), Timestamp.from(now))
                        .update()
                == 1;
    }

    private Optional<Opinion> change(UUID comment, UUID voter, Opinion opinion, Instant now) {
        int changed = jdbc.sql("""
                update participation.comment_vote set value = :value, at = :now
                where territory_id = :territory and comment_id = :comment and voter_id = :voter and value <> :value
                """)
                .param("territory", InTerritory.current())
                .param("comment", comment)
                .param("voter", voter)
                .param("value", opinion.value())
                .param("now", Timestamp.from(now))
                .update();
        return changed == 1 ? Optional.of(Opinion.of(-opinion.value())) : Optional.empty();
    }

    /** A vote of somebody. */
    record Given(UUID commentId, UUID subjectId, Opinion opinion, Instant at) {}

    List<Given> listOf(Collection<UUID> voters) {
        return given("""
                select v.comment_id, c.subject_id, v.value, v.at
                from participation.comment_vote v
                join participation.comment c on c.territory_id = v.territory_id and c.id = v.comment_id
                where v.territory_id = :territory and v.voter_id = any (:voters)
                order by v.at
                """, voters);
    }

    /** While votes are open, or will be, they go with whoever gave them: else the same person could give another. */
    List<Given> takeOpen(Collection<UUID> voters) {
        return given("""
                delete from participation.comment_vote v
                using participation.comment c
                where v.territory_id = :territory and v.voter_id = any (:voters)
                    and c.territory_id = v.territory_id and c.id = v.comment_id
                    and exists (
                        select from participation.phase ph
                        where ph.territory_id = c.territory_id and ph.process_id = c.process_id
                            and ph.allows && array['COMMENT', 'DEBATE']
                            and ph.closes_at > clock_timestamp())
                returning v.comment_id, c.subject_id, v.value, v.at
                """, voters);
    }

    /** One's votes are another's, on comments on which the other has not voted. */
    void join(UUID gone, UUID stays) {
        jdbc.sql("""
                update participation.comment_vote v set voter_id = :stays
                where v.territory_id = :territory and v.voter_id = :gone and not exists (
                    select from participation.comment_vote o
                    where o.territory_id = v.territory_id and o.comment_id = v.comment_id and o.voter_id = :stays)
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
                        Rows.id(row, "comment_id"), Rows.id(row, "subject_id"), Opinion.of(row.getInt("value")), Rows.instant(row, "at")))
                .list();
    }
}
