package org.parvis.relation;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agents did with what came in: a table for each kind, whose rows go with what they are about. */
@Repository
class InboxActStore {

    private final JdbcClient jdbc;

    InboxActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(InboxAct.On on, UUID subject, InboxAct act) {
        jdbc.sql("insert into %s (territory_id, id, %s, at, who, act, detail) values (?, ?, ?, ?, ?, ?, ?)".formatted(table(on), column(on)))
                .params(InTerritory.current(), Ids.next(), subject, Timestamp.from(act.at()), act.who(), act.act(), act.detail())
                .update();
    }

    List<InboxAct> list(InboxAct.On on, UUID subject) {
        return jdbc.sql("select at, who, act, detail from %s where territory_id = ? and %s = ? order by id".formatted(table(on), column(on)))
                .params(InTerritory.current(), subject)
                .query((row, n) -> new InboxAct(
                        Rows.instant(row, "at"), row.getString("who"), row.getString("act"), row.getString("detail")))
                .list();
    }

    private static String table(InboxAct.On on) {
        return switch (on) {
            case MAIL -> "relation.mail_step";
            case BRIEF -> "relation.brief_step";
        };
    }

    private static String column(InboxAct.On on) {
        return switch (on) {
            case MAIL -> "mail_id";
            case BRIEF -> "brief_id";
        };
    }
}
