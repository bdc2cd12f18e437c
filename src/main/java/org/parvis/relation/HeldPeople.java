package org.parvis.relation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.HeldElsewhere;
import org.parvis.casework.LegalHolds;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is held is held with their cases, and with the files that theirs was merged into or that were merged into it. */
@Component
class HeldPeople implements HeldElsewhere {

    private final JdbcClient jdbc;
    private final LegalHolds holds;

    HeldPeople(JdbcClient jdbc, LegalHolds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    @Override
    public Set<UUID> among(Collection<UUID> cases) {
        record Tie(UUID caseId, UUID person) {}
        List<Tie> ties = jdbc.sql("""
                select case_id, person_id from relation.interaction where territory_id = ? and case_id = any (?)
                """)
                .params(InTerritory.current(), cases.toArray(UUID[]::new))
                .query((row, n) -> new Tie(Rows.id(row, "case_id"), Rows.id(row, "person_id")))
                .list();
        Set<UUID> held = people(ties.stream().map(Tie::person).collect(Collectors.toSet()));
        return ties.stream().filter(tie -> held.contains(tie.person())).map(Tie::caseId).collect(Collectors.toSet());
    }

    /** Those among these files whose person is held. */
    Set<UUID> people(Collection<UUID> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Set<UUID> held = new HashSet<>();
        together(files).forEach((file, all) -> {
            if (!holds.people(all).isEmpty()) {
                held.add(file);
            }
        });
        return held;
    }

    private Map<UUID, List<UUID>> together(Collection<UUID> files) {
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
