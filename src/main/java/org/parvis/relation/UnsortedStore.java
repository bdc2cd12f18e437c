package org.parvis.relation;

import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What came while two files were one. It was kept in the file through which both were read then: the surviving one, or
 * the one into which that was merged later.
 */
@Repository
class UnsortedStore {

    private static final String CAME = """
            with recursive file (id, since) as (
                select survivor_id, at from relation.merge where territory_id = :territory and id = :merge
                union all
                select m.survivor_id, greatest(file.since, m.at)
                from file
                join relation.merge m on m.territory_id = :territory and m.merged_id = file.id and m.undone_at is null),
            came (interaction_id, identifier_id) as (
                select i.id, null::uuid
                from file
                join relation.interaction i on i.territory_id = :territory and i.person_id = file.id and i.recorded_at > file.since
                union all
                select null::uuid, i.id
                from file
                join relation.identifier i on i.territory_id = :territory and i.person_id = file.id and i.recorded_at > file.since)
            """;

    private final JdbcClient jdbc;

    UnsortedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item of which nobody has said whose it is: an exchange, or an address or number. */
    record Item(UUID id, boolean isExchange, String shown) {}

    /** The exchanges and addresses that came, of a merge in force. */
    List<Item> since(UUID merge, int most) {
        return jdbc.sql(CAME + """
                select coalesce(interaction_id, identifier_id) as item_id, interaction_id is not null as is_exchange from came
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("merge", merge)
                .param("most", most)
                .query((row, n) -> new Item(Rows.id(row, "item_id"), row.getBoolean("is_exchange"), ""))
                .list();
    }

    void insert(UUID merge) {
        jdbc.sql(CAME + """
                insert into relation.unsorted (territory_id, merge_id, item_id, interaction_id, identifier_id)
                select :territory, :merge, coalesce(interaction_id, identifier_id), interaction_id, identifier_id from came
                """)
                .param("territory", InTerritory.current())
                .param("merge", merge)
                .update();
    }

    /** The oldest first. */
    List<Item> list(UUID merge, int most) {
        return jdbc.sql("""
                select u.item_id, u.interaction_id is not null as is_exchange, coalesce(i.kind || ' ' || i.typed, '') as shown
                from relation.unsorted u
                left join relation.identifier i on i.territory_id = u.territory_id and i.id = u.identifier_id
                where u.territory_id = ? and u.merge_id = ?
                order by u.item_id
                limit ?
                """)
                .params(InTerritory.current(), merge, most)
                .query((row, n) -> new Item(Rows.id(row, "item_id"), row.getBoolean("is_exchange"), row.getString("shown")))
                .list();
    }

    /** They stay where they are. */
    void keep(UUID merge, List<UUID> items) {
        jdbc.sql("delete from relation.unsorted where territory_id = ? and merge_id = ? and item_id = any (?)")
                .params(InTerritory.current(), merge, items.toArray(UUID[]::new))
                .update();
    }

    /** They belong to another file, of all that are unsorted for this merge. What that file has already is not kept twice. */
    void move(UUID merge, List<UUID> items, UUID file) {
        UUID[] ids = items.toArray(UUID[]::new);
        for (String sql : List.of(
                """
                update relation.interaction i set person_id = :file
                from relation.unsorted u
                where u.territory_id = :territory and u.merge_id = :merge and u.item_id = any (:items)
                    and i.territory_id = :territory and i.id = u.interaction_id
                """,
                """
                delete from relation.identifier i
                using relation.unsorted u
                where u.territory_id = :territory and u.merge_id = :merge and u.item_id = any (:items)
                    and i.territory_id = :territory and i.id = u.identifier_id
                    and exists (
                        select from relation.identifier own
                        where own.territory_id = :territory and own.person_id = :file and own.kind = i.kind and own.value = i.value)
                """,
                """
                update relation.identifier i set person_id = :file
                from relation.unsorted u
                where u.territory_id = :territory and u.merge_id = :merge and u.item_id = any (:items)
                    and i.territory_id = :territory and i.id = u.identifier_id
                """)) {
            jdbc.sql(sql)
                    .param("territory", InTerritory.current())
                    .param("merge", merge)
                    .param("items", ids)
                    .param("file", file)
                    .update();
        }
        // Whose they are is known: other merges that were undone ask no more.
        jdbc.sql("""
                delete from relation.unsorted
                where territory_id = ? and item_id in (
                    select item_id from relation.unsorted where territory_id = ? and merge_id = ? and item_id = any (?))
                """)
                .params(InTerritory.current(), InTerritory.current(), merge, ids)
                .update();
    }
}
