package org.parvis.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files and cases are held together. */
@Repository
class HeldStore {

    private final JdbcClient jdbc;

    HeldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case in somebody's file. */
    record Tie(UUID caseId, UUID person) {}

    List<Tie> ties(Collection<UUID> cases) {
        return jdbc.sql("""
                select case_id, person_id from relation.interaction where territory_id = ? and case_id = any (?)
                """)
                .params(InTerritory.current(), cases.toArray(UUID[]::new))
                .query((row, n) -> new Tie(Rows.id(row, "case_id"), Rows.id(row, "person_id")))
                .list();
    }

    /** For each of these files all that are read as one with it. */
    Map<UUID, List<UUID>> together(Collection<UUID> files) {
        record Pair(UUID file, UUID other) {}
        return jdbc.sql("""
                select asked.file, f.id as other
                from unnest(?) asked (file)
                cross join lateral relation.together(array[relation.surviving(asked.file)]) f
                """)
                .param(files.toArray(UUID[]::new))
                .query((row, n) -> new Pair(Rows.id(row, "file"), Rows.id(row, "other")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Pair::file, Collectors.mapping(Pair::other, Collectors.toList())));
    }
}
