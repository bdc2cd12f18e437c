package org.parvis.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which files were merged into which. No exchange or address changes its row: the file of origin stays its own. */
@Repository
class MergeStore {

    private static final String COLUMNS = """
            select m.id, m.survivor_id, m.merged_id, btrim(p.given_name || ' ' || p.family_name) as name, m.at, m.author,
                m.reason, m.before, m.after, m.undone_at
            from relation.merge m
            join relation.person p on p.territory_id = m.territory_id and p.id = m.merged_id
            """;

    private static final TypeReference<EnumMap<MergeField, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MergeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these files that stand for themselves, by version; held, the smaller id first, until the transaction ends. */
    Map<UUID, Integer> hold(Collection<UUID> files) {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("""
                select id, version from relation.person
                where territory_id = ? and id = any (?) and merged_into is null
                order by id
                for no key update
                """)
                .param(InTerritory.current())
                .param(files.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(Rows.id(row, "id"), row.getInt("version"));
                });
        return versions;
    }

    /**
     * Holds a file, whether it stands for itself or not. Merged files are held before the one that they are read through:
     * whoever waited for a file while it was merged holds it when going on to the other.
     */
    void holdMerged(UUID file) {
        jdbc.sql("select id from relation.person where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), file)
                .query(UUID.class)
                .optional();
    }

    void insert(UUID id, NewMerge merge, Map<MergeField, String> before, Map<MergeField, String> after, UUID account, String author) {
        jdbc.sql("""
                insert into relation.merge (territory_id, id, survivor_id, merged_id, account_id, author, reason, before, after)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                """)
                .params(InTerritory.current(), id, merge.kept().id(), merge.merged().id(), account, author, merge.reason(),
                        json.writeValueAsString(before), json.writeValueAsString(after))
                .update();
    }

    /** From now on one file is read through the other. */
    void join(UUID merged, UUID survivor) {
        jdbc.sql("update relation.person set merged_into = ?, version = version + 1 where territory_id = ? and id = ?")
                .params(survivor, InTerritory.current(), merged)
                .update();
    }

    /** The file stands for itself again. */
    void part(UUID merged, Instant now) {
        jdbc.sql("""
                update relation.person set merged_into = null, version = version + 1, active_at = greatest(active_at, ?)
                where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), InTerritory.current(), merged)
                .update();
    }

    /** What a file says, in the place of what it said. */
    void write(Person person) {
        Birth birth = person.birth();
        jdbc.sql("""
                update relation.person
                set family_name = ?, given_name = ?, birth_name = ?, born = ?, born_proof = ?, language = ?, needs = ?,
                    preferred = ?, hours = ?, version = version + 1
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        person.familyName(), person.givenName(), person.birthName(), birth == null ? null : birth.day(),
                        birth == null ? Proof.STATED.name() : birth.proof().name(), person.language(), person.needs(),
                        person.reach().channel() == null ? null : person.reach().channel().name(), person.reach().hours(),
                        InTerritory.current(), person.id()))
                .update();
    }

    /** These addresses and numbers of two files are not shown while the merge is in force. */
    void hide(UUID merge, Collection<UUID> files, Collection<String> keys) {
        jdbc.sql("""
                update relation.identifier set hidden_by = ?
                where territory_id = ? and person_id in (select id from relation.together(?)) and hidden_by is null
                    and kind || ' ' || value = any (?)
                """)
                .params(merge, InTerritory.current(), files.toArray(UUID[]::new), keys.toArray(String[]::new))
                .update();
    }

    void show(UUID merge, UUID file) {
        jdbc.sql("""
                update relation.identifier set hidden_by = null
                where territory_id = ? and person_id in (select id from relation.together(array[?]::uuid[])) and hidden_by = ?
                """)
                .params(InTerritory.current(), file, merge)
                .update();
    }

    Optional<PastMerge> find(UUID id) {
        return jdbc.sql(COLUMNS + "where m.territory_id = ? and m.id = ?")
                .params(InTerritory.current(), id)
                .query(this::read)
                .optional();
    }

    /** Those in force by which something is read through this file, and those undone of which something is unsorted. */
    List<PastMerge> list(UUID file, int most) {
        return jdbc.sql(COLUMNS + """
                where m.territory_id = :territory
                    and (m.undone_at is null and m.survivor_id in (select id from relation.together(array[:file]::uuid[]))
                        or m.undone_at is not null and (m.survivor_id = :file or m.merged_id = :file)
                            and exists (
                                select from relation.unsorted u where u.territory_id = m.territory_id and u.merge_id = m.id))
                order by m.at desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("file", file)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** The next in force of the same surviving file by which a field was changed. */
    Optional<PastMerge> next(PastMerge merge, MergeField field) {
        return jdbc.sql(COLUMNS + """
                where m.territory_id = ? and m.survivor_id = ? and m.undone_at is null and m.id <> ? and m.at > ?
                    and jsonb_exists(m.before, ?)
                order by m.at
                limit 1
                """)
                .params(InTerritory.current(), merge.survivor(), merge.id(), Timestamp.from(merge.at()), field.name())
                .query(this::read)
                .optional();
    }

    void changeBefore(UUID merge, Map<MergeField, String> before) {
        jdbc.sql("update relation.merge set before = ?::jsonb where territory_id = ? and id = ?")
                .params(json.writeValueAsString(before), InTerritory.current(), merge)
                .update();
    }

    /** Whether it was in force. */
    boolean undo(UUID id, String author, String reason) {
        return jdbc.sql("""
                        update relation.merge set undone_at = clock_timestamp(), undone_author = ?, undone_reason = ?
                        where territory_id = ? and id = ? and undone_at is null
                        """)
                        .params(author, reason, InTerritory.current(), id)
                        .update()
                == 1;
    }

    private PastMerge read(ResultSet row, int n) throws SQLException {
        return new PastMerge(
                Rows.id(row, "id"),
                Rows.id(row, "survivor_id"),
                Rows.id(row, "merged_id"),
                row.getString("name"),
                Rows.instant(row, "at"),
                row.getString("author"),
                row.getString("reason"),
                json.readValue(row.getString("before"), VALUES),
                json.readValue(row.getString("after"), VALUES),
                Rows.findInstant(row, "undone_at"));
    }
}
