package org.parvis.relation.bond;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.relation.Proof;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of bonds. */
@Repository
class BondStore {

    private static final String OF_FILE = """
            with file as (select id from relation.together(array[:person]::uuid[]))
            select found.*, relation.surviving(found.far) as other
            from (
                select b.*, true as is_first, b.other_id as far from relation.bond b
                where b.territory_id = :territory and b.person_id in (select id from file)
                union all
                select b.*, false, b.person_id from relation.bond b
                where b.territory_id = :territory and b.other_id in (select id from file)) found
            """;

    /** As {@link Bond#on} tells it. */
    private static final String ENDED = "(found.ended_at is not null or found.until is not null and found.until < :day)";

    private final JdbcClient jdbc;

    BondStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, NewBond bond, Instant now, String author) {
        boolean isKept = bond.role().isKept();
        jdbc.sql("""
                insert into relation.bond (territory_id, id, person_id, other_id, role, scope, since, until, proof, recorded_at, author)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, isKept ? bond.person() : bond.other(), isKept ? bond.other() : bond.person(),
                        (isKept ? bond.role() : bond.role().inverse()).name(), bond.terms().scope(), bond.terms().since(),
                        bond.terms().until(), bond.terms().proof().name(), Timestamp.from(now), author))
                .update();
    }

    /** Of somebody and of whoever was merged into them: those that have not ended on a day before the others, the last one first. */
    List<Bond> list(UUID person, LocalDate day, int most) {
        return read(person, jdbc.sql(OF_FILE + "order by " + ENDED + ", found.recorded_at desc, found.id desc limit :most")
                .param("day", day)
                .param("most", most));
    }

    /** How many of theirs have not ended on a day, as far as {@code most}. */
    int countLasting(UUID person, LocalDate day, int most) {
        return read(person, jdbc.sql(OF_FILE + "where not " + ENDED + " limit :most").param("day", day).param("most", most)).size();
    }

    /** One of theirs. */
    Optional<Bond> find(UUID person, UUID id) {
        return read(person, jdbc.sql(OF_FILE + "where found.id = :id").param("id", id)).stream().findFirst();
    }

    /** All of theirs in the order of their ids, after one of them. */
    List<Bond> listAfter(UUID person, UUID after, int most) {
        return read(person, jdbc.sql(OF_FILE + "where found.id > :after order by found.id limit :most").param("after", after).param("most", most));
    }

    /** Somebody in whose file an address stands, and whether an agent has seen that it is theirs. */
    record Holder(UUID person, boolean isProven) {}

    /** In whose files of people this address for mail stands. */
    List<Holder> peopleWith(String email) {
        return jdbc.sql("""
                select relation.surviving(i.person_id) as person, bool_or(i.proof = 'SEEN') as is_proven
                from relation.identifier i join relation.person p on p.territory_id = i.territory_id and p.id = i.person_id
                where i.territory_id = ? and i.kind = 'EMAIL' and i.value = ? and i.hidden_by is null and p.kind = 'PERSON'
                group by 1
                """)
                .params(InTerritory.current(), email)
                .query((row, n) -> new Holder(Rows.id(row, "person"), row.getBoolean("is_proven")))
                .list();
    }

    /** The same, between two alone. */
    List<Bond> listBetween(UUID person, UUID other) {
        return read(person, jdbc.sql(OF_FILE + "where found.far in (select id from relation.together(array[:other]::uuid[]))")
                .param("other", other));
    }

    private static List<Bond> read(UUID person, JdbcClient.StatementSpec found) {
        return found.param("person", person)
                .param("territory", InTerritory.current())
                .query(BondStore::read)
                .list()
                .stream()
                .filter(bond -> !bond.other().equals(person)) // both files are one by now
                .toList();
    }

    void end(UUID id, Instant now) {
        jdbc.sql("update relation.bond set ended_at = ? where territory_id = ? and id = ? and ended_at is null")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    private static Bond read(ResultSet row, int n) throws SQLException {
        BondRole kept = BondRole.valueOf(row.getString("role"));
        return new Bond(
                Rows.id(row, "id"),
                Rows.id(row, "other"),
                row.getBoolean("is_first") ? kept : kept.inverse(),
                new Bond.Terms(
                        row.getString("scope"), row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class),
                        Proof.valueOf(row.getString("proof"))),
                Rows.instant(row, "recorded_at"),
                row.getString("author"),
                Rows.findInstant(row, "ended_at"));
    }
}
