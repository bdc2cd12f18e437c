package org.parvis.participation.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of what moderators did about what people say, and of appeals: rows of one register. */
public abstract class ActStore {

    private final JdbcClient jdbc;
    private final String of;

    /** @param of «comment», «debate» or «proposal», after which the columns are named */
    protected ActStore(JdbcClient jdbc, String of) {
        this.jdbc = jdbc;
        this.of = of;
    }

    public void insert(PastAct made) {
        jdbc.sql(sql("""
                insert into participation.comment_act (territory_id, id, %1$s_id, act, article, reason, decided_by, since, at, appeal_of)
                values (:territory, :id, :about, :act, :article, :reason, :by, :since, :at, :appeal)
                """))
                .param("territory", InTerritory.current())
                .param("id", made.id())
                .param("about", made.about())
                .param("act", made.act().name())
                .param("article", made.article())
                .param("reason", made.reason())
                .param("by", made.decidedBy())
                .param("since", Rows.time(made.since()))
                .param("at", Timestamp.from(made.at()))
                .param("appeal", made.appealOf())
                .update();
    }

    /** The first first. */
    public List<PastAct> list(UUID about) {
        return jdbc.sql(sql("""
                select id, %1$s_id as about, act, article, reason, decided_by, since, at, appeal_of
                from participation.comment_act
                where territory_id = ? and %1$s_id = ?
                order by id
                """))
                .params(InTerritory.current(), about)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<PastAct> findLast(UUID about, ModerationAct act) {
        return jdbc.sql(sql("""
                select id, %1$s_id as about, act, article, reason, decided_by, since, at, appeal_of
                from participation.comment_act
                where territory_id = ? and %1$s_id = ? and act = ?
                order by id desc
                limit 1
                """))
                .params(InTerritory.current(), about, act.name())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether it is the first against that act. */
    public boolean insert(Appeal made) {
        return jdbc.sql(sql("""
                        insert into participation.comment_appeal (territory_id, act_id, %1$s_id, words, at)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """))
                        .params(InTerritory.current(), made.actId(), made.about(), made.words(), Timestamp.from(made.at()))
                        .update()
                == 1;
    }

    public List<Appeal> appeals(UUID about) {
        return appealsAbout(List.of(about));
    }

    /** What was said against acts about these, the first first. */
    public List<Appeal> appealsAbout(Collection<UUID> about) {
        return jdbc.sql(sql("""
                select act_id, %1$s_id as about, words, at
                from participation.comment_appeal
                where territory_id = ? and %1$s_id = any (?)
                order by at
                """))
                .param(InTerritory.current())
                .param(about.toArray(UUID[]::new))
                .query((row, n) -> appeal(row))
                .list();
    }

    String sql(String statement) {
        return statement.formatted(of);
    }

    private static PastAct read(ResultSet row) throws SQLException {
        return new PastAct(
                Rows.id(row, "id"),
                Rows.id(row, "about"),
                ModerationAct.valueOf(row.getString("act")),
                row.getString("article"),
                row.getString("reason"),
                Rows.id(row, "decided_by"),
                Rows.findInstant(row, "since"),
                Rows.instant(row, "at"),
                Rows.findId(row, "appeal_of"));
    }

    static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(Rows.id(row, "act_id"), Rows.id(row, "about"), row.getString("words"), Rows.instant(row, "at"));
    }
}
