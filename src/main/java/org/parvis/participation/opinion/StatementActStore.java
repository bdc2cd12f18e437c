package org.parvis.participation.opinion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.talk.AuthoredActStore;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.PastAct;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderators did about statements. */
@Repository
class StatementActStore extends AuthoredActStore {

    private final JdbcClient jdbc;

    StatementActStore(JdbcClient jdbc) {
        super(jdbc, "statement");
        this.jdbc = jdbc;
    }

    /** The last act that hid each of these statements, of those that were hidden ever. */
    Map<UUID, PastAct> lastHidden(Collection<UUID> about) {
        Map<UUID, PastAct> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (statement_id) id, statement_id, article, reason, decided_by, since, at, appeal_of
                from participation.comment_act
                where territory_id = ? and statement_id = any (?) and act = 'HIDE'
                order by statement_id, id desc
                """)
                .param(InTerritory.current())
                .param(about.toArray(UUID[]::new))
                .query(row -> {
                    found.put(Rows.id(row, "statement_id"), new PastAct(
                            Rows.id(row, "id"), Rows.id(row, "statement_id"), ModerationAct.HIDE, row.getString("article"), row.getString("reason"),
                            Rows.id(row, "decided_by"), Rows.findInstant(row, "since"), Rows.instant(row, "at"), Rows.findId(row, "appeal_of")));
                });
        return found;
    }
}
