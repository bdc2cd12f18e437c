package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a territory's routing rules; the last counts. */
@Repository
class RoutingStore {

    /**
     * A case as the rules saw it.
     *
     * @param departmentId who handles it now
     */
    record Sample(
            String number,
            String title,
            CaseVisibility visibility,
            UUID departmentId,
            Instant openedAt,
            boolean open,
            Map<String, String> facts) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RoutingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RulesInForce> last() {
        return jdbc.sql("""
                select rules, note, saved_by, saved_at from casework.routing_version
                where territory_id = ?
                order by number desc
                limit 1
                """)
                .param(InTerritory.current())
                .query((row, n) -> new RulesInForce(
                        json.readValue(row.getString("rules"), RoutingRules.class),
                        new RulesInForce.Origin(
                                row.getString("note"), Rows.findId(row, "saved_by"), Rows.instant(row, "saved_at"))))
                .optional();
    }

    Optional<RoutingRules> version(int number) {
        return jdbc.sql("select rules from casework.routing_version where territory_id = ? and number = ?")
                .params(InTerritory.current(), number)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, RoutingRules.class));
    }

    /** @return false where somebody saved a version of this number before */
    boolean insert(RoutingRules rules, String note, Actor by, Instant now) {
        int inserted = jdbc.sql("""
                insert into casework.routing_version (territory_id, number, rules, note, saved_by, saved_at)
                values (?, ?, ?::jsonb, ?, ?, ?)
                on conflict (territory_id, number) do nothing
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        rules.version(),
                        json.writeValueAsString(rules),
                        note,
                        by.accountId(),
                        Rows.time(now)))
                .update();
        return inserted == 1;
    }

    List<Sample> sample(int atMost) {
        return jdbc.sql("""
                select number, title, visibility, department_id, opened_at, closed_at, facts from casework.case
                where territory_id = ?
                order by opened_at desc, id desc
                limit ?
                """)
                .params(InTerritory.current(), atMost)
                .query((row, n) -> new Sample(
                        row.getString("number"),
                        row.getString("title"),
                        CaseVisibility.valueOf(row.getString("visibility")),
                        Rows.id(row, "department_id"),
                        Rows.instant(row, "opened_at"),
                        Rows.findInstant(row, "closed_at") == null,
                        json.readerForMapOf(String.class).readValue(row.getString("facts"))))
                .list();
    }

    Map<String, String> facts(UUID caseId) {
        return json.readerForMapOf(String.class).readValue(jdbc.sql("select facts from casework.case where territory_id = ? and id = ?")
                .params(InTerritory.current(), caseId)
                .query(String.class)
                .single());
    }
}
