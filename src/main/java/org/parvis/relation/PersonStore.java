package org.parvis.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and what they are known by. */
@Repository
class PersonStore {

    private static final String COLUMNS = """
            select p.id, p.kind, p.family_name, p.given_name, p.birth_name, p.born, p.born_proof,
                p.language, p.needs, p.preferred, p.hours, p.active_at, p.version
            from relation.person p
            """;

    /** How often a file may be merged between two statements before it is given up. */
    private static final int MERGED_MEANWHILE = 8;

    private final JdbcClient jdbc;
    private final IdentifierStore identifiers;

    PersonStore(JdbcClient jdbc, IdentifierStore identifiers) {
        this.identifiers = identifiers;
        this.jdbc = jdbc;
    }

    void insert(UUID id, PersonDraft draft, Instant now) {
        jdbc.sql("""
                insert into relation.person (territory_id, id, kind, family_name, given_name, birth_name, born, born_proof,
                    language, needs, preferred, hours, created_at, active_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, draft.kind().name(), draft.familyName(), draft.givenName(),
                        draft.birthName(), day(draft.birth()), proof(draft.birth()), draft.language(), draft.needs(),
                        preferred(draft), draft.reach().hours(), Timestamp.from(now), Timestamp.from(now)))
                .update();
        identifiers.insert(id, draft.known(), now);
    }

    private static @Nullable LocalDate day(@Nullable Birth birth) {
        return birth == null ? null : birth.day();
    }

    private static @Nullable String preferred(PersonDraft draft) {
        Reach.Channel channel = draft.reach().channel();
        return channel == null ? null : channel.name();
    }

    private static String proof(@Nullable Birth birth) {
        return birth == null ? Proof.STATED.name() : birth.proof().name();
    }

    /** Whoever has a form of the file open learns that it has changed. */
    void raiseVersion(UUID id) {
        jdbc.sql("update relation.person set version = version + 1 where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Whether it was still of this version and stands for itself. */
    boolean update(UUID id, int version, PersonDraft draft, Instant now) {
        return jdbc.sql("""
                        update relation.person
                        set kind = ?, family_name = ?, given_name = ?, birth_name = ?, born = ?, born_proof = ?, language = ?,
                            needs = ?, preferred = ?, hours = ?, active_at = ?, version = version + 1
                        where territory_id = ? and id = ? and version = ? and merged_into is null
                        """)
                        .params(Rows.of(
                                draft.kind().name(), draft.familyName(), draft.givenName(), draft.birthName(),
                                day(draft.birth()), proof(draft.birth()), draft.language(), draft.needs(), preferred(draft),
                                draft.reach().hours(), Timestamp.from(now),
                                InTerritory.current(), id, version))
                        .update()
                == 1;
    }

    /**
     * Holds a file until the transaction ends and notes that something happened in it.
     *
     * @return the file that stands for it now: itself, or the one it was merged into; empty where there is none any more
     */
    Optional<UUID> touch(UUID id, Instant now) {
        for (int i = 0; i < MERGED_MEANWHILE; i++) {
            UUID current = surviving(id);
            int held = jdbc.sql("""
                    update relation.person set active_at = greatest(active_at, ?)
                    where territory_id = ? and id = ? and merged_into is null
                    """)
                    .params(Timestamp.from(now), InTerritory.current(), current)
                    .update();
            if (held == 1) {
                return Optional.of(current);
            }
        }
        return Optional.empty();
    }

    /** The file in which somebody is found now. */
    List<UUID> together(UUID id) {
        return jdbc.sql("select id from relation.together(array[?]::uuid[])").param(id).query(UUID.class).list();
    }

    UUID surviving(UUID id) {
        return jdbc.sql("select relation.surviving(?)").param(id).query(UUID.class).single();
    }

    Optional<Person> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** A file as it is itself, without what was merged into it and though it may be merged into another. */
    Optional<Person> own(UUID id) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.id = ?")
                .params(InTerritory.current(), id)
                .query(PersonStore::person)
                .optional();
    }

    /** Those that exist, in the order asked for; a file that was merged is found in the one that it was merged into. */
    List<Person> list(Collection<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        List<Person> found = jdbc.sql(COLUMNS + """
                join (
                    select relation.surviving(asked.id) as id, min(asked.position) as position
                    from unnest(?) with ordinality as asked (id, position)
                    group by 1) wanted on wanted.id = p.id
                where p.territory_id = ?
                order by wanted.position
                """)
                .param(wanted)
                .param(InTerritory.current())
                .query(PersonStore::person)
                .list();
        Map<UUID, List<Identifier>> known = identifiers.of(found.stream().map(Person::id).toArray(UUID[]::new));
        return found.stream()
                .map(person -> person.knownBy(known.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** Whose name begins like this or is like it. */
    List<UUID> searchNames(String words, int most) {
        return jdbc.sql("select id from relation.search_names(?, ?) as found (id)")
                .params(words, most)
                .query(UUID.class)
                .list();
    }

    /** Those with nothing new since a moment, in the order of their ids. */
    List<UUID> listQuiet(Instant since, UUID after, int most) {
        return jdbc.sql("""
                select id from relation.person
                where territory_id = ? and active_at < ? and merged_into is null and id > ?
                order by id
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(since), after, most)
                .query(UUID.class)
                .list();
    }

    /**
     * Those of them with nothing new since a moment still, kept from changing until the transaction ends with what was
     * merged into them. The merged ones are held first, as everywhere.
     */
    List<UUID> holdQuiet(List<UUID> ids, Instant since) {
        jdbc.sql("""
                select p.id
                from relation.person p
                where p.territory_id = ? and p.merged_into is not null and p.id in (select id from relation.together(?))
                order by p.id
                for update
                """)
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                select id from relation.person
                where territory_id = ? and id = any (?) and active_at < ? and merged_into is null
                order by id
                for update
                """)
                .params(InTerritory.current(), ids.toArray(UUID[]::new), Timestamp.from(since))
                .query(UUID.class)
                .list();
    }

    /** With everything that hangs on them, and all that was merged into them. */
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
                row.getString("birth_name"),
                birth(row),
                row.getString("language"),
                row.getString("needs"),
                new Reach(Reach.Channel.find(Objects.requireNonNullElse(row.getString("preferred"), "")).orElse(null), row.getString("hours")),
                List.of(),
                Rows.instant(row, "active_at"),
                row.getInt("version"));
    }

    private static @Nullable Birth birth(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("born", LocalDate.class);
        return day == null ? null : new Birth(day, Proof.valueOf(row.getString("born_proof")));
    }
}
