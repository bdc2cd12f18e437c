package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.ChecklistStep.Need;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of cases. */
@Repository
class ChecklistStore {

    private final JdbcClient jdbc;

    ChecklistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID caseId, int first, List<ChecklistStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            jdbc.sql("""
                    insert into casework.checklist_step (territory_id, case_id, ordinal, label, is_required)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(InTerritory.current(), caseId, first + i, steps.get(i).label(), steps.get(i).isRequired())
                    .update();
        }
    }

    List<Step> list(UUID caseId) {
        return jdbc.sql("""
                select ordinal, label, is_required, ticked_name, ticked_at
                from casework.checklist_step
                where territory_id = ? and case_id = ?
                order by ordinal
                """)
                .params(InTerritory.current(), caseId)
                .query((row, n) -> new Step(
                        row.getInt("ordinal"),
                        new ChecklistStep(
                                row.getString("label"), row.getBoolean("is_required") ? Need.BEFORE_CLOSING : Need.OPTIONAL),
                        row.getString("ticked_name"),
                        Rows.findInstant(row, "ticked_at")))
                .list();
    }

    /** Whether any case has steps. */
    boolean isUsed() {
        return jdbc.sql("select exists (select from casework.checklist_step where territory_id = ?)")
                .param(InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    void tick(UUID caseId, int ordinal, Actor by, Instant at) {
        jdbc.sql("""
                update casework.checklist_step
                set ticked_at = ?, ticked_by = ?, ticked_name = ?
                where territory_id = ? and case_id = ? and ordinal = ? and ticked_at is null
                """)
                .params(Rows.of(
                        Rows.time(at), by.accountId(), Objects.requireNonNull(by.name()), InTerritory.current(), caseId, ordinal))
                .update();
    }

    void untick(UUID caseId, int ordinal) {
        jdbc.sql("""
                update casework.checklist_step
                set ticked_at = null, ticked_by = null, ticked_name = null
                where territory_id = ? and case_id = ? and ordinal = ?
                """)
                .params(InTerritory.current(), caseId, ordinal)
                .update();
    }

    void removeUnticked(UUID caseId) {
        jdbc.sql("delete from casework.checklist_step where territory_id = ? and case_id = ? and ticked_at is null")
                .params(InTerritory.current(), caseId)
                .update();
    }

    /** What must be done before the case is closed, and nobody has. */
    List<String> listMissing(UUID caseId) {
        return jdbc.sql("""
                select label from casework.checklist_step
                where territory_id = ? and case_id = ? and is_required and ticked_at is null
                order by ordinal
                """)
                .params(InTerritory.current(), caseId)
                .query(String.class)
                .list();
    }
}
