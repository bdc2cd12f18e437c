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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exchanges, person by person, the newest first. */
@Repository
class InteractionStore {

    private final JdbcClient jdbc;

    InteractionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is kept: not where its case is somebody's already. */
    boolean insert(Interaction one) {
        return jdbc.sql("""
                insert into relation.interaction (territory_id, id, person_id, at, channel, direction, department_id,
                    account_id, author, words, case_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (territory_id, case_id) where case_id is not null do nothing
                """)
                .params(Rows.of(
                        InTerritory.current(), one.id(), one.person(), Rows.time(one.at()), one.channel().name(),
                        one.direction().name(), one.department(), one.account(), one.author(), one.words(), one.caseId()))
                .update()
                == 1;
    }

    /** The newest of somebody and of whoever was merged into them, after one of them; from the newest on after null. */
    List<Interaction> list(UUID person, @Nullable Interaction after, int most) {
        return jdbc.sql("""
                select newest.*
                from relation.together(array[:person]::uuid[]) file
                cross join lateral (
                    select id, person_id, at, channel, direction, department_id, account_id, author, words, case_id, corrected_at,
                    corrected_by
                    from relation.interaction
                    where territory_id = :territory and person_id = file.id and (at, id) < (:at, :id)
                    order by at desc, id desc
                    limit :most) newest
                order by at desc, id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("person", person)
                .param("at", after == null ? Rows.time(Instant.parse("9999-01-01T00:00:00Z")) : Rows.time(after.at()))
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query(InteractionStore::read)
                .list();
    }

    /** Cases of somebody and of whoever was merged into them, those of the newest exchanges. */
    List<UUID> newestCases(UUID person, int most) {
        return jdbc.sql("""
                select newest.case_id
                from relation.together(array[:person]::uuid[]) file
                cross join lateral (
                    select case_id, at
                    from relation.interaction
                    where territory_id = :territory and person_id = file.id and case_id is not null
                    order by at desc, id desc
                    limit :most) newest
                order by at desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("person", person)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    Optional<Interaction> find(UUID person, UUID id) {
        return jdbc.sql("""
                select id, person_id, at, channel, direction, department_id, account_id, author, words, case_id, corrected_at,
                    corrected_by
                from relation.interaction
                where territory_id = ? and person_id in (select id from relation.together(array[?]::uuid[])) and id = ?
                """)
                .params(InTerritory.current(), person, id)
                .query(InteractionStore::read)
                .optional();
    }

    /** Whether the words took the place of those that somebody read: not where they were corrected meanwhile. */
    boolean correct(Interaction read, String words, Interaction.Correction correction) {
        return jdbc.sql("""
                        update relation.interaction set words = ?, corrected_at = ?, corrected_by = ?
                        where territory_id = ? and id = ? and corrected_at is not distinct from ?
                        """)
                        .params(Rows.of(
                                words, Rows.time(correction.at()), correction.by(), InTerritory.current(), read.id(),
                                read.correction() == null ? null : Rows.time(read.correction().at())))
                        .update()
                == 1;
    }

    /** Whether it is gone: not where somebody corrected it since it was read. */
    boolean takeBack(Interaction read) {
        return jdbc.sql("delete from relation.interaction where territory_id = ? and id = ? and corrected_at is not distinct from ?")
                        .params(Rows.of(
                                InTerritory.current(), read.id(),
                                read.correction() == null ? null : Rows.time(read.correction().at())))
                        .update()
                == 1;
    }

    List<Interaction> list(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, person_id, at, channel, direction, department_id, account_id, author, words, case_id, corrected_at,
                    corrected_by
                from relation.interaction
                where territory_id = ? and id = any (?)
                order by at, id
                """)
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query(InteractionStore::read)
                .list();
    }

    /** How many exchanges, and how many cases that began by one. */
    record Count(long exchanges, long cases) {}

    Count count(UUID person) {
        return jdbc.sql("""
                select count(*) as exchanges, count(i.case_id) as cases
                from relation.together(array[?]::uuid[]) file
                join relation.interaction i on i.territory_id = ? and i.person_id = file.id
                """)
                .params(person, InTerritory.current())
                .query((row, n) -> new Count(row.getLong("exchanges"), row.getLong("cases")))
                .single();
    }

    /** Whose cases these are. */
    List<UUID> personsOf(Collection<UUID> cases) {
        return jdbc.sql("select distinct person_id from relation.interaction where territory_id = ? and case_id = any (?)")
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Whether the case was theirs. */
    boolean untie(UUID person, UUID caseId) {
        return jdbc.sql("""
                        delete from relation.interaction
                        where territory_id = ? and person_id in (select id from relation.together(array[relation.surviving(?)]))
                            and case_id = ?
                        """)
                        .params(InTerritory.current(), person, caseId)
                        .update()
                == 1;
    }

    /** Exchanges before a moment, in the order of their ids, with the case that they opened. */
    List<Interaction> listBefore(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                select id, person_id, at, channel, direction, department_id, account_id, author, words, case_id, corrected_at,
                    corrected_by
                from relation.interaction
                where territory_id = ? and at < ? and id > ?
                order by id
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(moment), after, most)
                .query(InteractionStore::read)
                .list();
    }

    int delete(Collection<UUID> ids) {
        return jdbc.sql("delete from relation.interaction where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Those of these cases that are somebody's already. */
    Set<UUID> tied(Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("select distinct case_id from relation.interaction where territory_id = ? and case_id = any (?)")
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The cases of these people and of whoever was merged into them, by person. */
    Map<UUID, List<UUID>> casesOf(Collection<UUID> persons) {
        Map<UUID, List<UUID>> cases = new HashMap<>();
        jdbc.sql("""
                select file.root, i.case_id
                from relation.together(?) file
                join relation.interaction i on i.territory_id = ? and i.person_id = file.id and i.case_id is not null
                """)
                .param(persons.toArray(UUID[]::new))
                .param(InTerritory.current())
                .query(row -> {
                    cases.computeIfAbsent(Rows.id(row, "root"), _ -> new ArrayList<>())
                            .add(Rows.id(row, "case_id"));
                });
        return cases;
    }

    private static Interaction read(ResultSet row, int n) throws SQLException {
        return new Interaction(
                Rows.id(row, "id"),
                Rows.id(row, "person_id"),
                Rows.instant(row, "at"),
                CaseChannel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                Rows.findId(row, "department_id"),
                Rows.findId(row, "account_id"),
                row.getString("author"),
                row.getString("words"),
                Rows.findId(row, "case_id"),
                correction(row));
    }

    private static Interaction.@Nullable Correction correction(ResultSet row) throws SQLException {
        Instant at = Rows.findInstant(row, "corrected_at");
        return at == null ? null : new Interaction.Correction(at, row.getString("corrected_by"));
    }
}
