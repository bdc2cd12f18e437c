package org.parvis.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and what they are known by. */
@Repository
class PersonStore {

    private static final String COLUMNS = """
            select p.id, p.kind, p.family_name, p.given_name, p.language, p.needs, p.active_at, p.version
            from relation.person p
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, PersonDraft draft, Instant now) {
        jdbc.sql("""
                insert into relation.person (territory_id, id, kind, family_name, given_name, language, needs, created_at, active_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), id, draft.kind().name(), draft.familyName(), draft.givenName(),
                        draft.language(), draft.needs(), Timestamp.from(now), Timestamp.from(now))
                .update();
        insertIdentifiers(id, draft.known(), now);
    }

    /** Adds those that are not known yet; gives how many. */
    int insertIdentifiers(UUID personId, List<Identifier> identifiers, Instant now) {
        int added = 0;
        for (Identifier one : identifiers) {
            added += jdbc.sql("""
                    insert into relation.identifier (territory_id, id, person_id, kind, typed, value, proof, since)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (territory_id, person_id, kind, value) do nothing
                    """)
                    .params(InTerritory.current(), Ids.next(), personId, one.kind().name(), one.typed(), one.value(),
                            one.proof().name(), Timestamp.from(now))
                    .update();
        }
        return added;
    }

    /** Whoever has a form of the file open learns that it has changed. */
    void raiseVersion(UUID id) {
        jdbc.sql("update relation.person set version = version + 1 where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Whether it was still of this version. */
    boolean update(UUID id, int version, PersonDraft draft, Instant now) {
        return jdbc.sql("""
                        update relation.person
                        set kind = ?, family_name = ?, given_name = ?, language = ?, needs = ?, active_at = ?,
                            version = version + 1
                        where territory_id = ? and id = ? and version = ?
                        """)
                        .params(draft.kind().name(), draft.familyName(), draft.givenName(), draft.language(), draft.needs(),
                                Timestamp.from(now), InTerritory.current(), id, version)
                        .update()
                == 1;
    }

    /** Keeps of somebody's identifiers those that are named; a proof that was seen once stays seen. */
    void replaceIdentifiers(UUID personId, List<Identifier> identifiers, Instant now) {
        jdbc.sql("""
                delete from relation.identifier
                where territory_id = ? and person_id = ? and not (kind || ' ' || value = any (?))
                """)
                .params(InTerritory.current(), personId,
                        identifiers.stream().map(one -> one.kind() + " " + one.value()).toArray(String[]::new))
                .update();
        insertIdentifiers(personId, identifiers, now);
        for (Identifier one : identifiers) {
            jdbc.sql("""
                    update relation.identifier set proof = case when ? = 'SEEN' then 'SEEN' else proof end, typed = ?
                    where territory_id = ? and person_id = ? and kind = ? and value = ?
                    """)
                    .params(one.proof().name(), one.typed(), InTerritory.current(), personId, one.kind().name(), one.value())
                    .update();
        }
    }

    /** Whether they are known still; they stay so until the transaction ends. */
    boolean touch(UUID id, Instant now) {
        return jdbc.sql("update relation.person set active_at = greatest(active_at, ?) where territory_id = ? and id = ?")
                        .params(Timestamp.from(now), InTerritory.current(), id)
                        .update()
                == 1;
    }

    Optional<Person> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** Those that exist, in the order asked for. */
    List<Person> list(Collection<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        List<Person> found = jdbc.sql(COLUMNS + """
                join unnest(?) with ordinality as wanted (id, position) on wanted.id = p.id
                where p.territory_id = ?
                order by wanted.position
                """)
                .param(wanted)
                .param(InTerritory.current())
                .query(PersonStore::person)
                .list();
        Map<UUID, List<Identifier>> identifiers = identifiers(wanted);
        return found.stream()
                .map(person -> person.knownBy(identifiers.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Identifier>> identifiers(UUID[] ids) {
        Map<UUID, List<Identifier>> found = new HashMap<>();
        jdbc.sql("""
                select person_id, kind, typed, value, proof
                from relation.identifier
                where territory_id = ? and person_id = any (?)
                order by since, id
                """)
                .param(InTerritory.current())
                .param(ids)
                .query(row -> {
                    found.computeIfAbsent(Rows.id(row, "person_id"), _ -> new ArrayList<>())
                            .add(new Identifier(
                                    IdentifierKind.valueOf(row.getString("kind")),
                                    row.getString("typed"),
                                    row.getString("value"),
                                    Proof.valueOf(row.getString("proof"))));
                });
        return found;
    }

    /** Whose name begins like this or is like it. */
    List<UUID> searchNames(String words, int most) {
        return jdbc.sql("select id from relation.search_names(?, ?) as found (id)")
                .params(words, most)
                .query(UUID.class)
                .list();
    }

    /** Who has an identifier that begins like this, in the form in which they are compared. */
    List<UUID> searchIdentifiers(IdentifierKind kind, String beginning, int most) {
        return jdbc.sql("select id from relation.search_identifiers(?, ?, ?) as found (id)")
                .params(kind.name(), beginning, most)
                .query(UUID.class)
                .list();
    }

    /** Those with nothing new since a moment, in the order of their ids. */
    List<UUID> listQuiet(Instant since, UUID after, int most) {
        return jdbc.sql("""
                select id from relation.person
                where territory_id = ? and active_at < ? and id > ?
                order by id
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(since), after, most)
                .query(UUID.class)
                .list();
    }

    /** Those of them with nothing new since a moment still, kept from changing until the transaction ends. */
    List<UUID> holdQuiet(List<UUID> ids, Instant since) {
        return jdbc.sql("""
                select id from relation.person
                where territory_id = ? and id = any (?) and active_at < ?
                order by id
                for update
                """)
                .params(InTerritory.current(), ids.toArray(UUID[]::new), Timestamp.from(since))
                .query(UUID.class)
                .list();
    }

    /** With everything that hangs on them. */
    int delete(List<UUID> ids) {
        return jdbc.sql("delete from relation.person where territory_id = ? and id = any (?)")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                Rows.id(row, "id"),
                PersonKind.valueOf(row.getString("kind")),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("language"),
                row.getString("needs"),
                List.of(),
                Rows.instant(row, "active_at"),
                row.getInt("version"));
    }
}
