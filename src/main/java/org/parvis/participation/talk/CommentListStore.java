package org.parvis.participation.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of comments that everybody can read, as rows. Each takes its page from an index first and looks up the rest for
 * those alone: it costs the same among a hundred and among ten thousand.
 */
@Repository
class CommentListStore {

    private static final String SELECT = "select " + CommentStore.COLUMNS + """
                , t.agree as kept_agree, t.replies as kept_replies,
                t.agree + coalesce(w.agree, 0) as agree,
                t.disagree + coalesce(w.disagree, 0) as disagree,
                t.replies + coalesce(w.replies, 0) as replies,
                coalesce(v.value, 0) as own,
                coalesce(c.author_id = m.id, false) as mine,
                case when u.depth = 3 then case when u.moderation = 'VISIBLE' then u.shown_name else '' end end as answers,
                o.url
            """;

    /** Of the comments {@code c} that were chosen: their figures with what waits to be added, and what whoever reads thinks. */
    private static final String JOINED = """
             join participation.comment_tally t on t.territory_id = c.territory_id and t.comment_id = c.id
            left join lateral (
                select sum(x.agree)::int as agree, sum(x.disagree)::int as disagree, sum(x.replies)::int as replies
                from participation.tally_change x
                where x.territory_id = c.territory_id and x.comment_id = c.id) w on true
            left join participation.participant m on m.territory_id = c.territory_id and m.person = :person
            left join participation.comment_vote v on v.territory_id = c.territory_id and v.comment_id = c.id and v.voter_id = m.id
            left join participation.comment u on u.territory_id = c.territory_id and u.id = c.parent_id
            left join participation.origin o on o.territory_id = c.territory_id and o.subject_id = c.id
            """;

    private static final String ROOTS = "territory_id = :territory and subject_id = :subject and root_id is null and place is not null ";

    private final JdbcClient jdbc;

    CommentListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who reads; their person is null for whoever has no account. */
    record Reader(@Nullable String person) {}

    List<ShownComment> newest(UUID subject, UUID before, Reader reader, int most) {
        return roots("select * from participation.comment where " + ROOTS + "and place < :id order by place desc limit :most", "c.place desc",
                subject, new CommentPlace(0, before), reader, most);
    }

    List<ShownComment> oldest(UUID subject, UUID after, Reader reader, int most) {
        return roots("select * from participation.comment where " + ROOTS + "and place > :id order by place limit :most", "c.place",
                subject, new CommentPlace(0, after), reader, most);
    }

    List<ShownComment> mostSupported(UUID subject, CommentPlace after, Reader reader, int most) {
        return roots(chosen("agree", ""), "t.agree desc, t.comment_id desc", subject, after, reader, most);
    }

    List<ShownComment> mostDiscussed(UUID subject, CommentPlace after, Reader reader, int most) {
        return roots(chosen("replies", ""), "t.replies desc, t.comment_id desc", subject, after, reader, most);
    }

    List<ShownComment> mostSupported(UUID subject, Stance stance, CommentPlace after, Reader reader, int most) {
        return roots(chosen("agree", "and stance = '" + stance.name() + "' "), "t.agree desc, t.comment_id desc", subject, after, reader, most);
    }

    private static String chosen(String figure, String which) {
        return """
                select k.*
                from (
                    select territory_id, comment_id, %1$s
                    from participation.comment_tally
                    where territory_id = :territory and subject_id = :subject and is_root %2$sand (%1$s, comment_id) < (:figure, :id)
                    order by %1$s desc, comment_id desc
                    limit :most) r
                join participation.comment k on k.territory_id = r.territory_id and k.id = r.comment_id
                """.formatted(figure, which);
    }

    private List<ShownComment> roots(String chosen, String order, UUID subject, CommentPlace place, Reader reader, int most) {
        return jdbc.sql(SELECT + "from (" + chosen + ") c" + JOINED + "order by " + order)
                .param("territory", InTerritory.current())
                .param("subject", subject)
                .param("figure", place.figure())
                .param("id", place.id())
                .param("person", reader.person())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** All that has its place, answers too, behind one of them. */
    List<ShownComment> all(UUID subject, UUID after, int most) {
        return jdbc.sql(SELECT + """
                from (
                    select *
                    from participation.comment
                    where territory_id = :territory and subject_id = :subject and place is not null and place > :id
                    order by place
                    limit :most) c
                """ + JOINED + "order by c.place")
                .param("territory", InTerritory.current())
                .param("subject", subject)
                .param("id", after)
                .param("person", null)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** One comment that has its place. */
    Optional<ShownComment> find(UUID id, Reader reader) {
        return jdbc.sql(SELECT + "from participation.comment c" + JOINED + "where c.territory_id = :territory and c.id = :id and c.place is not null")
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("person", reader.person())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The first answers of each of some threads, in the order in which they are read. */
    List<ShownComment> firstReplies(Collection<UUID> roots, Reader reader, int most) {
        return jdbc.sql(SELECT + """
                from unnest(:roots) with ordinality r (id, n)
                cross join lateral (
                    select *
                    from participation.comment k
                    where k.territory_id = :territory and k.root_id = r.id and k.root_id is not null and k.place is not null
                    order by k.branch_id, k.depth, k.id
                    limit :most) c
                """ + JOINED + "order by r.n, c.branch_id, c.depth, c.id")
                .param("territory", InTerritory.current())
                .param("roots", roots.toArray(UUID[]::new))
                .param("person", reader.person())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** The answers of a thread from one of them on. */
    List<ShownComment> replies(UUID root, UUID branch, CommentPlace after, Reader reader, int most) {
        return jdbc.sql(SELECT + """
                from (
                    select *
                    from participation.comment k
                    where k.territory_id = :territory and k.root_id = :root and k.root_id is not null and k.place is not null
                        and (k.branch_id, k.depth, k.id) > (:branch, :depth::smallint, :id)
                    order by k.branch_id, k.depth, k.id
                    limit :most) c
                """ + JOINED + "order by c.branch_id, c.depth, c.id")
                .param("territory", InTerritory.current())
                .param("root", root)
                .param("branch", branch)
                .param("depth", after.figure())
                .param("id", after.id())
                .param("person", reader.person())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** How many threads have come since, up to {@code most}. */
    int countSince(UUID subject, UUID place, int most) {
        return jdbc.sql("select count(*)::int from (select from participation.comment where " + ROOTS + "and place > :id limit :most) fresh")
                .param("territory", InTerritory.current())
                .param("subject", subject)
                .param("id", place)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static ShownComment read(ResultSet row) throws SQLException {
        return new ShownComment(
                CommentStore.read(row),
                row.getInt("agree"),
                row.getInt("disagree"),
                row.getInt("replies"),
                Opinion.of(row.getInt("own")),
                row.getBoolean("mine"),
                row.getString("answers"),
                row.getString("url"),
                new ShownComment.Kept(row.getInt("kept_agree"), row.getInt("kept_replies")));
    }
}
