package org.parvis.relation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what people are reached and known. */
@Repository
class IdentifierStore {

    private final JdbcClient jdbc;

    IdentifierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those that neither this file nor one that was merged into it has; gives how many. */
    int insert(UUID personId, List<Identifier> identifiers, Instant now) {
        int added = 0;
        for (Identifier one : identifiers) {
            added += jdbc.sql("""
                    insert into relation.identifier (territory_id, id, person_id, kind, typed, value, proof, since)
                    select :territory, :id, :person, :kind, :typed, :value, :proof, :now
                    where not exists (
                        select
                        from relation.together(array[:person]::uuid[]) file
                        join relation.identifier known on known.territory_id = :territory and known.person_id = file.id
                            and known.kind = :kind and known.value = :value and known.hidden_by is null)
                    on conflict (territory_id, person_id, kind, value) do update set hidden_by = null
                    """)
                    .param("territory", InTerritory.current())
                    .param("id", Ids.next())
                    .param("person", personId)
                    .param("kind", one.kind().name())
                    .param("typed", one.typed())
                    .param("value", one.value())
                    .param("proof", one.proof().name())
                    .param("now", Timestamp.from(now))
                    .update();
        }
        return added;
    }

    /** Keeps of somebody's identifiers those that are named; a proof that was seen once stays seen. */
    void replace(UUID personId, List<Identifier> identifiers, Instant now) {
        jdbc.sql("""
                delete from relation.identifier
                where territory_id = ? and person_id in (select id from relation.together(array[?]::uuid[]))
                    and hidden_by is null and not (kind || ' ' || value = any (?))
                """)
                .params(InTerritory.current(), personId,
                        identifiers.stream().map(one -> one.kind() + " " + one.value()).toArray(String[]::new))
                .update();
        insert(personId, identifiers, now);
        for (Identifier one : identifiers) {
            jdbc.sql("""
                    update relation.identifier set proof = case when ? = 'SEEN' then 'SEEN' else proof end, typed = ?
                    where territory_id = ? and person_id in (select id from relation.together(array[?]::uuid[])) and kind = ? and value = ?
                    """)
                    .params(one.proof().name(), one.typed(), InTerritory.current(), personId, one.kind().name(), one.value())
                    .update();
        }
    }

    /** Of each file with all that is read through it, each once. */
    Map<UUID, List<Identifier>> of(UUID[] ids) {
        Map<UUID, List<Identifier>> found = new HashMap<>();
        jdbc.sql("""
                select root, kind, typed, value, proof, wrong_on
                from (
                    select distinct on (file.root, i.kind, i.value)
                        file.root, i.kind, i.typed, i.value, i.proof, i.wrong_on, i.since, i.id
                    from relation.together(?) file
                    join relation.identifier i on i.territory_id = ? and i.person_id = file.id and i.hidden_by is null
                    order by file.root, i.kind, i.value, i.proof, i.since) one
                order by since, id
                """)
                .param(ids)
                .param(InTerritory.current())
                .query(row -> {
                    found.computeIfAbsent(Rows.id(row, "root"), _ -> new ArrayList<>())
                            .add(new Identifier(
                                    IdentifierKind.valueOf(row.getString("kind")),
                                    row.getString("typed"),
                                    row.getString("value"),
                                    Proof.valueOf(row.getString("proof")),
                                    row.getObject("wrong_on", LocalDate.class)));
                });
        return found;
    }

    /** Who has an identifier that begins like this, in the form in which they are compared. */
    List<UUID> search(IdentifierKind kind, String beginning, int most) {
        return jdbc.sql("select id from relation.search_identifiers(?, ?, ?) as found (id)")
                .params(kind.name(), beginning, most)
                .query(UUID.class)
                .list();
    }

    /** What was sent to a postal address of theirs came back; null: it is right after all. */
    void markAddress(UUID personId, String value, @Nullable LocalDate wrongOn) {
        jdbc.sql("""
                update relation.identifier set wrong_on = ?
                where territory_id = ? and person_id in (select id from relation.together(array[?]::uuid[]))
                    and kind = 'ADDRESS' and value = ?
                """)
                .params(Rows.of(wrongOn, InTerritory.current(), personId, value))
                .update();
    }
}
