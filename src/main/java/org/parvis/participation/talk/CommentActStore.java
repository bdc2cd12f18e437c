package org.parvis.participation.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.talk.RegisterLine.Outcome;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what moderators did, and of appeals. */
@Repository
class CommentActStore {

    private static final String COLUMNS = """
            select id, comment_id, act, article, reason, decided_by, since, at, appeal_of
            from participation.comment_act
            """;

    private final JdbcClient jdbc;

    CommentActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PastAct made) {
        jdbc.sql("""
                insert into participation.comment_act (
                    territory_id, id, comment_id, act, article, reason, decided_by, since, at, appeal_of)
                values (:territory, :id, :comment, :act, :article, :reason, :by, :since, :at, :appeal)
                """)
                .param("territory", InTerritory.current())
                .param("id", made.id())
                .param("comment", made.about())
                .param("act", made.act().name())
                .param("article", made.article())
                .param("reason", made.reason())
                .param("by", made.decidedBy())
                .param("since", Rows.time(made.since()))
                .param("at", Timestamp.from(made.at()))
                .param("appeal", made.appealOf())
                .update();
    }

    List<PastAct> list(UUID comment) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and comment_id = ? order by id")
                .params(InTerritory.current(), comment)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<PastAct> findLast(UUID comment, ModerationAct act) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and comment_id = ? and act = ? order by id desc limit 1")
                .params(InTerritory.current(), comment, act.name())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether it is the first against that act. */
    boolean insert(Appeal made) {
        return jdbc.sql("""
                        insert into participation.comment_appeal (territory_id, act_id, comment_id, words, at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), made.actId(), made.about(), made.words(), Timestamp.from(made.at()))
                        .update()
                == 1;
    }

    List<Appeal> appeals(UUID comment) {
        return jdbc.sql("select act_id, comment_id, words, at from participation.comment_appeal where territory_id = ? and comment_id = ? order by at")
                .params(InTerritory.current(), comment)
                .query((row, n) -> appeal(row))
                .list();
    }

    /** The latest first. */
    List<RegisterLine> register(@Nullable UUID before, int most) {
        return jdbc.sql("""
                select a.id, a.debate_id is not null as of_debate, a.act, a.article, a.reason, a.since, a.at,
                    case when o.act = 'RESTORE' then 'RESTORED' when o.act = 'UPHOLD' then 'UPHELD'
                        when p.act_id is null then 'NONE'
                        when exists (
                            select from participation.comment_waiting w
                            where w.territory_id = a.territory_id and w.comment_id = a.comment_id and w.why = 'APPEALED')
                            or exists (
                                select from participation.debate d
                                where d.territory_id = a.territory_id and d.id = a.debate_id and d.waits_for = 'APPEALED') then 'PENDING'
                        else 'MOOT' end as appeal
                from participation.comment_act a
                left join participation.comment_act o on o.territory_id = a.territory_id and o.appeal_of = a.id
                left join participation.comment_appeal p on p.territory_id = a.territory_id and p.act_id = a.id
                where a.territory_id = :territory and (:before::uuid is null or a.id < :before::uuid)
                order by a.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new RegisterLine(
                        Rows.id(row, "id"),
                        row.getBoolean("of_debate"),
                        ModerationAct.valueOf(row.getString("act")),
                        row.getString("article"),
                        row.getString("reason"),
                        Rows.findInstant(row, "since"),
                        Rows.instant(row, "at"),
                        Outcome.valueOf(row.getString("appeal"))))
                .list();
    }

    /** What these authors said in appeals goes; that they appealed stays. */
    void forgetAppeals(Collection<UUID> authors) {
        jdbc.sql("""
                update participation.comment_appeal a set words = ''
                from participation.comment c
                where a.territory_id = :territory and c.territory_id = :territory and c.id = a.comment_id and c.author_id = any (:authors)
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }

    /** What these authors said in appeals. */
    List<Appeal> appealsOf(Collection<UUID> authors) {
        return jdbc.sql("""
                select a.act_id, a.comment_id, a.words, a.at
                from participation.comment_appeal a
                join participation.comment c on c.territory_id = a.territory_id and c.id = a.comment_id
                where a.territory_id = :territory and c.author_id = any (:authors)
                order by a.at
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .query((row, n) -> appeal(row))
                .list();
    }

    private static PastAct read(ResultSet row) throws SQLException {
        return new PastAct(
                Rows.id(row, "id"),
                Rows.id(row, "comment_id"),
                ModerationAct.valueOf(row.getString("act")),
                row.getString("article"),
                row.getString("reason"),
                Rows.id(row, "decided_by"),
                Rows.findInstant(row, "since"),
                Rows.instant(row, "at"),
                Rows.findId(row, "appeal_of"));
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(Rows.id(row, "act_id"), Rows.id(row, "comment_id"), row.getString("words"), Rows.instant(row, "at"));
    }
}
