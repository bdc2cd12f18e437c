package org.parvis.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.BulkInsert;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of files: those that may be of one person, and those that are not. */
@Repository
class DuplicateStore {

    /** Of those with one number, address or day of birth, so many are looked at. */
    private static final int BLOCK = 100;

    private final JdbcClient jdbc;
    private final BulkInsert bulk;
    private final JsonMapper json;

    DuplicateStore(JdbcClient jdbc, BulkInsert bulk, JsonMapper json) {
        this.json = json;
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** For each of these people the files that share something with them by which two can be one; their own among them. */
    Map<UUID, List<UUID>> candidates(Collection<Person> persons) {
        Map<UUID, List<UUID>> candidates = new HashMap<>();
        jdbc.sql("""
                select row.id, found.id as other
                from json_to_recordset(:rows::json) as row (id uuid, kinds text[], vals text[], born date, name text)
                cross join lateral relation.like_somebody(row.kinds, row.vals, row.born, relation.name_key(row.name), :most) as found (id)
                """)
                .param("rows", json.writeValueAsString(persons.stream().map(DuplicateStore::known).toList()))
                .param("most", BLOCK)
                .query(row -> {
                    candidates.computeIfAbsent(Rows.id(row, "id"), _ -> new ArrayList<>()).add(Rows.id(row, "other"));
                });
        return candidates;
    }

    private static Map<String, @Nullable Object> known(Person person) {
        Birth birth = person.birth();
        return BulkInsert.row(
                "id", person.id(),
                "kinds", person.identifiers().stream().map(one -> one.kind().name()).toList(),
                "vals", person.identifiers().stream().map(Identifier::value).toList(),
                "born", birth == null ? null : birth.day().toString(),
                "name", person.familyName() + " " + person.givenName());
    }

    /** In the place of what was suggested for these files before. */
    void replace(Collection<UUID> files, List<Suggestion> suggestions) {
        forget(files);
        bulk.run(
                suggestions.stream()
                        .map(one -> BulkInsert.row(
                                "first_id", one.first(),
                                "second_id", one.second(),
                                "score", one.resemblance().score(),
                                "signals", one.resemblance().signals().stream().map(Enum::name).toList()))
                        .toList(),
                """
                insert into relation.suggestion (territory_id, first_id, second_id, score, signals)
                select :territory, first.id, second.id, row.score, row.signals
                from json_to_recordset(:rows::json) as row (first_id uuid, second_id uuid, score smallint, signals text[])
                join relation.person first on first.territory_id = :territory and first.id = row.first_id
                    and first.merged_into is null
                join relation.person second on second.territory_id = :territory and second.id = row.second_id
                    and second.merged_into is null
                order by first.id, second.id
                on conflict (territory_id, first_id, second_id)
                do update set score = excluded.score, signals = excluded.signals
                """);
    }

    void forget(Collection<UUID> files) {
        UUID[] ids = files.toArray(UUID[]::new);
        jdbc.sql("""
                delete from relation.suggestion
                where territory_id = :territory and (first_id = any (:files) or second_id = any (:files))
                """)
                .param("territory", InTerritory.current())
                .param("files", ids)
                .update();
    }

    void forget(Pair pair) {
        jdbc.sql("delete from relation.suggestion where territory_id = ? and first_id = ? and second_id = ?")
                .params(InTerritory.current(), pair.first(), pair.second())
                .update();
    }

    /** The likeliest, after one of them; from the likeliest on after null. */
    List<Suggestion> list(Suggestion.@Nullable Place after, int most) {
        return jdbc.sql("""
                select first_id, second_id, signals
                from relation.suggestion
                where territory_id = :territory and score <= :score
                    and (score < :score or (first_id, second_id) > (:first, :second))
                order by score desc, first_id, second_id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("score", after == null ? Short.MAX_VALUE : after.score())
                .param("first", after == null ? new UUID(0, 0) : after.first())
                .param("second", after == null ? new UUID(0, 0) : after.second())
                .param("most", most)
                .query(DuplicateStore::suggestion)
                .list();
    }

    List<Suggestion> of(UUID file, int most) {
        return jdbc.sql("""
                select first_id, second_id, signals
                from relation.suggestion
                where territory_id = :territory and (first_id = :file or second_id = :file)
                order by score desc, first_id, second_id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("file", file)
                .param("most", most)
                .query(DuplicateStore::suggestion)
                .list();
    }

    private static Suggestion suggestion(ResultSet row, int n) throws SQLException {
        Set<Signal> signals = Arrays.stream((String[]) row.getArray("signals").getArray())
                .map(Signal::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Signal.class)));
        return new Suggestion(Rows.id(row, "first_id"), Rows.id(row, "second_id"), new Resemblance(signals));
    }

    /** Whether it was not so already. */
    boolean exclude(Pair pair, String author, String reason) {
        return jdbc.sql("""
                        insert into relation.exclusion (territory_id, first_id, second_id, author, reason)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), pair.first(), pair.second(), author, reason)
                        .update()
                == 1;
    }

    /** Takes back that two files, or any that were merged into them, are of two people; whether they were. */
    boolean include(Pair pair) {
        return jdbc.sql("""
                        delete from relation.exclusion
                        where territory_id = :territory
                            and (first_id in (select id from relation.together(array[:first]::uuid[]))
                                    and second_id in (select id from relation.together(array[:second]::uuid[]))
                                or first_id in (select id from relation.together(array[:second]::uuid[]))
                                    and second_id in (select id from relation.together(array[:first]::uuid[])))
                        """)
                        .param("territory", InTerritory.current())
                        .param("first", pair.first())
                        .param("second", pair.second())
                        .update()
                > 0;
    }

    /** Pairs of which one is among these files or was merged into one of them, as they are found now. */
    Set<Pair> excluded(Collection<UUID> files) {
        Set<Pair> pairs = new HashSet<>();
        jdbc.sql("""
                select file.root, relation.surviving(case when e.first_id = file.id then e.second_id else e.first_id end) as other
                from relation.together(?) file
                join relation.exclusion e on e.territory_id = ? and (e.first_id = file.id or e.second_id = file.id)
                """)
                .param(files.toArray(UUID[]::new))
                .param(InTerritory.current())
                .query(row -> {
                    pairs.add(Pair.of(Rows.id(row, "root"), Rows.id(row, "other")));
                });
        return pairs;
    }

    /** Whose files are not this person's, the newest finding first. */
    List<Exclusion> exclusions(UUID file, int most) {
        return jdbc.sql("""
                select other.id, btrim(other.given_name || ' ' || other.family_name) as name, e.at, e.author, e.reason
                from relation.together(array[?]::uuid[]) file
                join relation.exclusion e on e.territory_id = ? and (e.first_id = file.id or e.second_id = file.id)
                join relation.person other on other.territory_id = e.territory_id
                    and other.id = relation.surviving(case when e.first_id = file.id then e.second_id else e.first_id end)
                order by e.at desc
                limit ?
                """)
                .params(file, InTerritory.current(), most)
                .query((row, n) -> new Exclusion(
                        Rows.id(row, "id"), row.getString("name"), Rows.instant(row, "at"), row.getString("author"),
                        row.getString("reason")))
                .list();
    }
}
