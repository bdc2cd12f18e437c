package org.parvis.relation.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
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

/** All SQL of erasures. */
@Repository
class ErasureStore {

    private static final TypeReference<LinkedHashMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ErasureStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps files from changing until the transaction ends, merged ones first as everywhere. */
    void hold(Collection<UUID> files) {
        for (String which : List.of("is not null", "is null")) {
            jdbc.sql("""
                    select id from relation.person
                    where territory_id = ? and id = any (?) and merged_into %s
                    order by id
                    for update
                    """.formatted(which))
                    .params(InTerritory.current(), files.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
        }
    }

    /** Whether it is there and was not merged into another. */
    boolean isWhole(UUID file) {
        return jdbc.sql("""
                select exists (select from relation.person where territory_id = ? and id = ? and merged_into is null)
                """)
                .params(InTerritory.current(), file)
                .query(Boolean.class)
                .single();
    }

    /** Rows of files that go with them. */
    long count(String table, Collection<UUID> files) {
        return jdbc.sql("select count(*) from relation." + table + " where territory_id = ? and person_id = any (?)")
                .params(InTerritory.current(), files.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** With everything that hangs on them. */
    void delete(Collection<UUID> files) {
        jdbc.sql("delete from relation.person where territory_id = ? and id = any (?)")
                .params(InTerritory.current(), files.toArray(UUID[]::new))
                .update();
    }

    void insert(Erasure erasure) {
        Map<String, Long> gone = new LinkedHashMap<>();
        erasure.gone().forEach(one -> gone.merge(one.kind(), one.count(), Long::sum));
        jdbc.sql("""
                insert into relation.erasure (territory_id, id, at, author, reason, gone) values (?, ?, ?, ?, ?, ?::jsonb)
                """)
                .params(
                        InTerritory.current(), erasure.id(), Timestamp.from(erasure.at()), erasure.author(), erasure.reason(),
                        json.writeValueAsString(gone))
                .update();
        for (Erasure.Rest rest : erasure.rests()) {
            jdbc.sql("""
                    insert into relation.erasure_rest (territory_id, case_id, erasure_id, number, why, until)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(Rows.of(
                            InTerritory.current(), rest.caseId(), erasure.id(), rest.number(), rest.why(), rest.until()))
                    .update();
        }
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql("select id, at, author, reason, gone from relation.erasure where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(this::read)
                .optional();
    }

    List<Erasure> list(int most) {
        return jdbc.sql("""
                select id, at, author, reason, gone from relation.erasure
                where territory_id = ?
                order by at desc, id desc
                limit ?
                """)
                .params(InTerritory.current(), most)
                .query(this::read)
                .list();
    }

    private Erasure read(ResultSet row, int n) throws SQLException {
        UUID id = Rows.id(row, "id");
        List<Erasable.Gone> gone = json.readValue(row.getString("gone"), COUNTS).entrySet().stream()
                .map(one -> new Erasable.Gone(one.getKey(), one.getValue()))
                .toList();
        return new Erasure(
                id, Rows.instant(row, "at"), row.getString("author"), row.getString("reason"), gone, rests(id));
    }

    private List<Erasure.Rest> rests(UUID erasure) {
        return jdbc.sql("""
                select case_id, number, why, until, done_at
                from relation.erasure_rest
                where territory_id = ? and erasure_id = ?
                order by number
                """)
                .params(InTerritory.current(), erasure)
                .query((row, n) -> new Erasure.Rest(
                        Rows.id(row, "case_id"), row.getString("number"), row.getString("why"),
                        row.getObject("until", LocalDate.class), Rows.findInstant(row, "done_at")))
                .list();
    }

    /** Cases that wait to be erased, in the order of their ids. */
    List<UUID> listWaiting(UUID after, int most) {
        return jdbc.sql("""
                select distinct case_id from relation.erasure_rest
                where territory_id = ? and case_id > ? and done_at is null
                order by case_id
                limit ?
                """)
                .params(InTerritory.current(), after, most)
                .query(UUID.class)
                .list();
    }

    void markDone(UUID caseId, Instant now) {
        jdbc.sql("update relation.erasure_rest set done_at = ? where territory_id = ? and case_id = ? and done_at is null")
                .params(Timestamp.from(now), InTerritory.current(), caseId)
                .update();
    }
}
