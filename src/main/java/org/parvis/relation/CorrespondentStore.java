package org.parvis.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is known by an address. */
@Repository
class CorrespondentStore {

    record Known(UUID person, Proof proof) {}

    private final JdbcClient jdbc;

    CorrespondentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same for many addresses and numbers at once; only those by which somebody is known. */
    Map<Identifier.Value, List<Known>> knownBy(Collection<Identifier.Value> wanted) {
        List<Identifier.Value> all = List.copyOf(wanted);
        Map<Identifier.Value, List<Known>> known = new HashMap<>();
        jdbc.sql("""
                select own.kind, own.value, file.id as person_id, max(file.proof) as proof
                from unnest(?::text[], ?::text[]) as own (kind, value)
                cross join lateral (
                    select relation.surviving(person_id) as id, proof
                    from relation.identifier
                    where territory_id = ? and kind = own.kind and value = own.value
                    limit 20) file
                group by own.kind, own.value, file.id
                """)
                .param(all.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param(all.stream().map(Identifier.Value::value).toArray(String[]::new))
                .param(InTerritory.current())
                .query(row -> {
                    var value = new Identifier.Value(IdentifierKind.valueOf(row.getString("kind")), row.getString("value"));
                    known.computeIfAbsent(value, _ -> new ArrayList<>())
                            .add(new Known(row.getObject("person_id", UUID.class), Proof.valueOf(row.getString("proof"))));
                });
        return known;
    }

    List<Known> knownBy(IdentifierKind kind, String compared) {
        return jdbc.sql("""
                select file.id as person_id, max(file.proof) as proof
                from (
                    select relation.surviving(person_id) as id, proof
                    from relation.identifier
                    where territory_id = ? and kind = ? and value = ?
                    limit 20) file
                group by file.id
                """)
                .params(InTerritory.current(), kind.name(), compared)
                .query((row, n) ->
                        new Known(row.getObject("person_id", UUID.class), Proof.valueOf(row.getString("proof"))))
                .list();
    }
}
