package org.parvis.participation.opinion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of what votes came to: what was computed last, whose votes changed since, and what groups are called. */
@Repository
class OpinionResultStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    OpinionResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was computed. */
    record Computed(Figures figures, Instant at, boolean isFinal) {}

    /** It is final as long as nobody votes again, as in a phase that was made longer, and no vote came since. */
    Optional<Computed> find(UUID canvass) {
        return jdbc.sql("""
                select r.figures, r.computed_at,
                    r.is_final
                        and not exists (
                            select from participation.canvass_change ch where ch.territory_id = r.territory_id and ch.canvass_id = r.canvass_id)
                        and (c.closed_at is not null or not exists (
                            select from participation.phase ph
                            where ph.territory_id = c.territory_id and ph.process_id = c.process_id and 'SHARE' = any (ph.allows)
                                and ph.closes_at > clock_timestamp())) as is_final
                from participation.canvass_result r
                join participation.canvass c on c.territory_id = r.territory_id and c.id = r.canvass_id
                where r.territory_id = ? and r.canvass_id = ?
                """)
                .params(InTerritory.current(), canvass)
                .query((row, n) -> new Computed(
                        JSON.readValue(row.getString("figures"), Figures.class), Rows.instant(row, "computed_at"), row.getBoolean("is_final")))
                .optional();
    }

    /** How many people the last computation placed. */
    int countPlaced(UUID canvass) {
        return jdbc.sql("select (figures ->> 'placed')::int from participation.canvass_result where territory_id = ? and canvass_id = ?")
                .params(InTerritory.current(), canvass)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Optional<GroupMemory> findMemory(UUID canvass) {
        return jdbc.sql("select memory from participation.canvass_result where territory_id = ? and canvass_id = ?")
                .params(InTerritory.current(), canvass)
                .query((row, n) -> JSON.readValue(row.getString("memory"), GroupMemory.class))
                .optional();
    }

    /** Those of the territories where something may have to be computed. */
    List<UUID> waiting(List<UUID> territories) {
        return jdbc.sql("select participation.to_group(?)")
                .param(territories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Whether this transaction alone computes it; false where another one does so now. */
    boolean hold(UUID canvass) {
        return jdbc.sql("select id from participation.canvass where territory_id = ? and id = ? for no key update skip locked")
                .params(InTerritory.current(), canvass)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** How many people's votes changed since the last computation. */
    int countChanged(UUID canvass) {
        return jdbc.sql("select count(distinct voter_id)::int from participation.canvass_change where territory_id = ? and canvass_id = ?")
                .params(InTerritory.current(), canvass)
                .query(Integer.class)
                .single();
    }

    /** Before votes are read: what changes meanwhile waits for the next computation. */
    void takeChanges(UUID canvass) {
        jdbc.sql("delete from participation.canvass_change where territory_id = ? and canvass_id = ?")
                .params(InTerritory.current(), canvass)
                .update();
    }

    void put(UUID canvass, Computed computed, GroupMemory memory) {
        jdbc.sql("""
                insert into participation.canvass_result (territory_id, canvass_id, is_final, figures, memory, computed_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (territory_id, canvass_id) do update
                    set is_final = excluded.is_final, figures = excluded.figures, memory = excluded.memory, computed_at = excluded.computed_at
                """)
                .params(
                        InTerritory.current(), canvass, computed.isFinal(), JSON.writeValueAsString(computed.figures()),
                        JSON.writeValueAsString(memory), Timestamp.from(computed.at()))
                .update();
    }

    /** People vote again: it is not final any more. */
    void reopen(UUID canvass) {
        jdbc.sql("update participation.canvass_result set is_final = false where territory_id = ? and canvass_id = ? and is_final")
                .params(InTerritory.current(), canvass)
                .update();
    }

    /** Other statements are shown from now on, which a computation that goes on now has not read: waits for it. */
    void doubt(UUID canvass) {
        jdbc.sql("select id from participation.canvass where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), canvass)
                .query(UUID.class)
                .single();
        reopen(canvass);
    }

    Map<Integer, GroupName> names(UUID canvass) {
        Map<Integer, GroupName> names = new HashMap<>();
        jdbc.sql("select number, name, reason from participation.canvass_group where territory_id = ? and canvass_id = ?")
                .params(InTerritory.current(), canvass)
                .query(row -> {
                    names.put(row.getInt("number"), new GroupName(row.getString("name"), row.getString("reason")));
                });
        return names;
    }

    void name(UUID canvass, int number, GroupName name, Instant now) {
        jdbc.sql("""
                insert into participation.canvass_group (territory_id, canvass_id, number, name, reason, at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (territory_id, canvass_id, number) do update set name = excluded.name, reason = excluded.reason, at = excluded.at
                """)
                .params(InTerritory.current(), canvass, number, name.name(), name.reason(), Timestamp.from(now))
                .update();
    }

    /** Other groups are called nothing yet. */
    void forgetNames(UUID canvass) {
        jdbc.sql("delete from participation.canvass_group where territory_id = ? and canvass_id = ?")
                .params(InTerritory.current(), canvass)
                .update();
    }
}
