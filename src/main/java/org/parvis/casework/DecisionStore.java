package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions, which are only ever added to. */
@Repository
class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision, @Nullable UUID signedBy) {
        jdbc.sql("""
                insert into casework.decision (territory_id, id, case_id, outcome, fact, law, next_steps,
                    signatory_name, signatory_capacity, signed_by, body_id, original_id, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        decision.id(),
                        decision.caseId(),
                        decision.outcome().name(),
                        decision.fact(),
                        decision.law(),
                        decision.nextSteps(),
                        decision.signatory().name(),
                        decision.signatory().capacity(),
                        signedBy,
                        decision.bodyId(),
                        decision.originalId(),
                        Rows.time(decision.decidedAt())))
                .update();
    }

    /** Every decision on these cases, oldest first. */
    List<Decision> list(Collection<UUID> caseIds) {
        return jdbc.sql("""
                select id, case_id, outcome, fact, law, next_steps, signatory_name, signatory_capacity, body_id, original_id,
                    decided_at
                from casework.decision
                where territory_id = ? and case_id = any(?)
                order by decided_at, id
                """)
                .params(InTerritory.current(), caseIds.toArray(UUID[]::new))
                .query((row, n) -> new Decision(
                        Rows.id(row, "id"),
                        Rows.id(row, "case_id"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("fact"),
                        row.getString("law"),
                        row.getString("next_steps"),
                        new Signatory(row.getString("signatory_name"), row.getString("signatory_capacity")),
                        Rows.findId(row, "body_id"),
                        Rows.findId(row, "original_id"),
                        Rows.instant(row, "decided_at")))
                .list();
    }
}
