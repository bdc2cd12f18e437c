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
                select revision, changed_at, rules from casework.routing_draft
                where territory_id = ? and account_id = ?
                """)
                .params(InTerritory.current(), account)
                .query((row, n) -> new RoutingDraft(
                        row.getInt("revision"),
                        Rows.instant(row, "changed_at"),
                        json.readValue(row.getString("rules"), RoutingRules.class)))
                .optional();
    }

    /** @return false where a draft was begun before */
    boolean begin(UUID account, RoutingRules rules, Instant now) {
        return jdbc.sql("""
                insert into casework.routing_draft (territory_id, account_id, revision, rules, changed_at)
                values (?, ?, 1, ?::jsonb, ?)
                on conflict (territory_id, account_id) do nothing
                """)
                        .params(Rows.of(InTerritory.current(), account, json.writeValueAsString(rules), Rows.time(now)))
                        .update()
                == 1;
    }

    /** @return false where the draft is no longer the one that was seen, or given up */
    boolean change(UUID account, RoutingDraft seen, RoutingRules rules, Instant now) {
        return jdbc.sql("""
                update casework.routing_draft
                set revision = revision + 1, rules = ?::jsonb, changed_at = ?
                where territory_id = ? and account_id = ? and revision = ? and changed_at = ?
                """)
                        .params(Rows.of(
                                json.writeValueAsString(rules),
                                Rows.time(now),
                                InTerritory.current(),
                                account,
                                seen.revision(),
                                Rows.time(seen.changedAt())))
                        .update()
                == 1;
    }

    /** @return false where the draft is no longer the one that was seen, or given up */
    boolean remove(UUID account, RoutingDraft seen) {
        return jdbc.sql("""
                delete from casework.routing_draft
                where territory_id = ? and account_id = ? and revision = ? and changed_at = ?
                """)
                        .params(Rows.of(
                                InTerritory.current(), account, seen.revision(), Rows.time(seen.changedAt())))
                        .update()
                == 1;
    }

    /** Whatever somebody prepared. */
    void forget(UUID account) {
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
