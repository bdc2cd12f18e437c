package org.parvis.relation;

import java.util.List;
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
