package org.parvis.participation.debate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.PastAct;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what moderators did about debates, and of appeals: rows of the one register of comments and debates. */
@Repository
class DebateActStore {

    private final JdbcClient jdbc;

    DebateActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PastAct made) {
        jdbc.sql("""
                insert into participation.comment_act (
                    territory_id, id, debate_id, act, article, reason, decided_by, since, at, appeal_of)
                values (:territory, :id, :debate, :act, :article, :reason, :by, :since, :at, :appeal)
                """)
                .param("territory", InTerritory.current())
                .param("id", made.id())
                .param("debate", made.about())
                .param("act", made.act().name())
                .param("article", made.article())
                .param("reason", made.reason())
                .param("by", made.decidedBy())
                .param("since", Rows.time(made.since()))
                .param("at", Timestamp.from(made.at()))
                .param("appeal", made.appealOf())
                .update();
    }

    List<PastAct> list(UUID debate) {
        return jdbc.sql("""
                select id, debate_id, act, article, reason, decided_by, since, at, appeal_of
                from participation.comment_act
                where territory_id = ? and debate_id = ?
                order by id
                """)
                .params(InTerritory.current(), debate)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether it is the first against that act. */
    boolean insert(Appeal made) {
        return jdbc.sql("""
                        insert into participation.comment_appeal (territory_id, act_id, debate_id, words, at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), made.actId(), made.about(), made.words(), Timestamp.from(made.at()))
                        .update()
                == 1;
    }

    List<Appeal> appeals(UUID debate) {
        return jdbc.sql("select act_id, debate_id, words, at from participation.comment_appeal where territory_id = ? and debate_id = ? order by at")
                .params(InTerritory.current(), debate)
                .query((row, n) -> appeal(row))
                .list();
    }

    /** What these authors said in appeals. */
    List<Appeal> appealsOf(Collection<UUID> authors) {
        return jdbc.sql("""
                select a.act_id, a.debate_id, a.words, a.at
                from participation.comment_appeal a
                join participation.debate d on d.territory_id = a.territory_id and d.id = a.debate_id
                where a.territory_id = :territory and d.author_id = any (:authors)
                order by a.at
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .query((row, n) -> appeal(row))
                .list();
    }

    /** What they said goes; that they appealed stays. */
    void forgetAppeals(Collection<UUID> authors) {
        jdbc.sql("""
                update participation.comment_appeal a set words = ''
                from participation.debate d
                where a.territory_id = :territory and d.territory_id = :territory and d.id = a.debate_id and d.author_id = any (:authors)
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }

    private static PastAct read(ResultSet row) throws SQLException {
        return new PastAct(
                Rows.id(row, "id"),
                Rows.id(row, "debate_id"),
                ModerationAct.valueOf(row.getString("act")),
                row.getString("article"),
                row.getString("reason"),
                Rows.id(row, "decided_by"),
                Rows.findInstant(row, "since"),
                Rows.instant(row, "at"),
                Rows.findId(row, "appeal_of"));
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(Rows.id(row, "act_id"), Rows.id(row, "debate_id"), row.getString("words"), Rows.instant(row, "at"));
    }
}
