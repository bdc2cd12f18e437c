package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.routing.RoutingDraft;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** One draft of the routing rules for each account that prepares some. */
@Repository
class RoutingDraftStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoutingDraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RoutingDraft> find(UUID account) {
        return jdbc.sql("""
                select revision, rules from casework.routing_draft
                where territory_id = ? and account_id = ?
                """)
                .params(InTerritory.current(), account)
                .query((row, n) -> new RoutingDraft(
                        row.getInt("revision"), json.readValue(row.getString("rules"), RoutingRules.class)))
                .optional();
    }

    /** @return false where the draft is no longer at this revision */
    boolean change(UUID account, int revision, RoutingRules rules, Instant now) {
        return jdbc.sql("""
                insert into casework.routing_draft as kept (territory_id, account_id, revision, rules, changed_at)
                values (?, ?, ?, ?::jsonb, ?)
                on conflict (territory_id, account_id) do update
                set revision = excluded.revision, rules = excluded.rules, changed_at = excluded.changed_at
                where kept.revision = ?
                """)
                        .params(Rows.of(
                                InTerritory.current(),
                                account,
                                revision + 1,
                                json.writeValueAsString(rules),
                                Rows.time(now),
                                revision))
                        .update()
                == 1;
    }

    void remove(UUID account) {
        jdbc.sql("delete from casework.routing_draft where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), account)
                .update();
    }

    List<RoutingDrafts.Other> others(UUID account, Instant since) {
        return jdbc.sql("""
                select account_id, changed_at from casework.routing_draft
                where territory_id = ? and account_id <> ? and changed_at > ?
                order by changed_at desc
                """)
                .params(Rows.of(InTerritory.current(), account, Rows.time(since)))
                .query((row, n) -> new RoutingDrafts.Other(Rows.id(row, "account_id"), Rows.instant(row, "changed_at")))
                .list();
    }
}
