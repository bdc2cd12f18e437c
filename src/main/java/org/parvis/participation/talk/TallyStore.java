package org.parvis.participation.talk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Figures of comments. Whoever comments or votes appends what changes and waits for nobody; readers add what waits to what is
 * kept, so that they see each vote at once; a job brings it together some seconds later.
 */
@Repository
class TallyStore {

    private static final int AT_ONCE = 5_000;

    /** @param pro whether for the idea, of the first of a thread */
    private record Change(UUID subject, @Nullable UUID comment, int agree, int disagree, int replies, int comments, int pro, int contra) {}

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A comment can be read from now on. */
    void list(Comment comment) {
        jdbc.sql("""
                insert into participation.comment_tally (territory_id, comment_id, subject_id, is_root, stance)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(InTerritory.current(), comment.id(), comment.subjectId(), comment.isRoot(), comment.stance().name())
                .update();
        append(change(comment, 1));
    }

    /** A comment is gone without a trace. */
    void unlist(Comment comment) {
        jdbc.sql("delete from participation.comment_tally where territory_id = ? and comment_id = ?")
                .params(InTerritory.current(), comment.id())
                .update();
        append(change(comment, -1));
    }

    private static Change change(Comment comment, int by) {
        return new Change(
                comment.subjectId(), comment.rootId(), 0, 0, comment.isRoot() ? 0 : by, by,
                comment.isRoot() && comment.stance() == Stance.PRO ? by : 0,
                comment.isRoot() && comment.stance() == Stance.CONTRA ? by : 0);
    }

    /** Somebody thinks something else of a comment than before. */
    void vote(UUID subject, UUID comment, Opinion before, Opinion after) {
        int agree = (after == Opinion.AGREE ? 1 : 0) - (before == Opinion.AGREE ? 1 : 0);
        int disagree = (after == Opinion.DISAGREE ? 1 : 0) - (before == Opinion.DISAGREE ? 1 : 0);
        append(new Change(subject, comment, agree, disagree, 0, 0, 0, 0));
    }

    private void append(Change change) {
        jdbc.sql("""
                insert into participation.tally_change (
                    territory_id, id, subject_id, comment_id, agree, disagree, replies, comments, pro, contra)
                values (:territory, :id, :subject, :comment, :agree, :disagree, :replies, :comments, :pro, :contra)
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("subject", change.subject())
                .param("comment", change.comment())
                .param("agree", change.agree())
                .param("disagree", change.disagree())
                .param("replies", change.replies())
                .param("comments", change.comments())
                .param("pro", change.pro())
                .param("contra", change.contra())
                .update();
    }

    /** Somebody votes on the question of a subject, or otherwise than before. */
    void append(UUID subject, VoteFigures change) {
        jdbc.sql("""
                insert into participation.tally_change (territory_id, id, subject_id, votes_pro, votes_contra, votes_neither)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), Ids.next(), subject, change.pro(), change.contra(), change.neither())
                .update();
    }

    /** How people voted on a question, those of the last seconds too. */
    VoteFigures votes(UUID subject) {
        return jdbc.sql("""
                select coalesce(sum(votes_pro), 0)::int as pro, coalesce(sum(votes_contra), 0)::int as contra,
                    coalesce(sum(votes_neither), 0)::int as neither
                from (
                    select votes_pro, votes_contra, votes_neither
                    from participation.talk_tally where territory_id = :territory and subject_id = :subject
                    union all
                    select votes_pro, votes_contra, votes_neither
                    from participation.tally_change
                    where territory_id = :territory and subject_id = :subject
                        and (votes_pro <> 0 or votes_contra <> 0 or votes_neither <> 0)) f
                """)
                .param("territory", InTerritory.current())
                .param("subject", subject)
                .query(VoteFigures.class)
                .single();
    }

    /** How many comments there are under an idea, and how many threads for and against it. */
    TalkFigures figures(UUID subject) {
        return figures(List.of(subject)).getOrDefault(subject, new TalkFigures(0, 0, 0));
    }

    /** The same of several at once; of those that have none there is none. */
    Map<UUID, TalkFigures> figures(Collection<UUID> subjects) {
        Map<UUID, TalkFigures> figures = new HashMap<>();
        jdbc.sql("""
                select subject_id, sum(comments)::int as comments, sum(pro)::int as pro, sum(contra)::int as contra
                from (
                    select subject_id, comments, pro, contra
                    from participation.talk_tally where territory_id = :territory and subject_id = any (:subjects)
                    union all
                    select subject_id, comments, pro, contra
                    from participation.tally_change
                    where territory_id = :territory and subject_id = any (:subjects) and comments <> 0) f
                group by subject_id
                """)
                .param("territory", InTerritory.current())
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    figures.put(Rows.id(row, "subject_id"), new TalkFigures(row.getInt("comments"), row.getInt("pro"), row.getInt("contra")));
                });
        return figures;
    }

    /** Those of the territories where changes wait. */
    List<UUID> waiting(List<UUID> territories) {
        return jdbc.sql("select participation.to_tally(?)")
                .param(territories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Adds some of what waits to what is kept, in one statement; gives whether more may wait. */
    boolean bringTogether() {
        int gone = jdbc.sql("""
                with gone as (
                    delete from participation.tally_change c
                    using (
                        select id from participation.tally_change
                        where territory_id = :territory
                        order by id
                        limit :most
                        for update skip locked) taken
                    where c.territory_id = :territory and c.id = taken.id
                    returning c.subject_id, c.comment_id, c.agree, c.disagree, c.replies, c.comments, c.pro, c.contra,
                        c.votes_pro, c.votes_contra, c.votes_neither),
                sums as (
                    select comment_id, sum(agree) as agree, sum(disagree) as disagree, sum(replies) as replies
                    from gone
                    where comment_id is not null
                    group by comment_id),
                held as (
                    select t.comment_id
                    from participation.comment_tally t
                    where t.territory_id = :territory and t.comment_id in (select comment_id from sums)
                    order by t.comment_id desc
                    for update),
                of_comments as (
                    update participation.comment_tally t
                    set agree = t.agree + g.agree, disagree = t.disagree + g.disagree, replies = t.replies + g.replies
                    from held h
                    join sums g on g.comment_id = h.comment_id
                    where t.territory_id = :territory and t.comment_id = h.comment_id),
                of_subjects as (
                    insert into participation.talk_tally as t (
                        territory_id, subject_id, comments, pro, contra, votes_pro, votes_contra, votes_neither)
                    select :territory, subject_id, sum(comments), sum(pro), sum(contra), sum(votes_pro), sum(votes_contra), sum(votes_neither)
                    from gone
                    group by subject_id
                    having sum(comments) <> 0 or sum(pro) <> 0 or sum(contra) <> 0
                        or sum(votes_pro) <> 0 or sum(votes_contra) <> 0 or sum(votes_neither) <> 0
                    on conflict (territory_id, subject_id) do update
                    set comments = t.comments + excluded.comments, pro = t.pro + excluded.pro, contra = t.contra + excluded.contra,
                        votes_pro = t.votes_pro + excluded.votes_pro, votes_contra = t.votes_contra + excluded.votes_contra,
                        votes_neither = t.votes_neither + excluded.votes_neither)
                select count(*)::int from gone
                """)
                .param("territory", InTerritory.current())
                .param("most", AT_ONCE)
                .query(Integer.class)
                .single();
        return gone == AT_ONCE;
    }
}
