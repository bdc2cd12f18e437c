package org.parvis.participation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.Appraisal.State;
import org.parvis.participation.Findings.Competence;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what departments are asked about ideas. */
@Repository
class AppraisalStore {

    private static final String COLUMNS = """
            select task_id, proposal_id, department_id, asked_at, due_on, state, given_at, competence, whose, feasibility,
                cost, running_cost, delay_months, explanation, private_note
            from participation.appraisal
            """;

    private final JdbcClient jdbc;

    AppraisalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID task, UUID proposal, UUID department, Instant at, LocalDate due) {
        jdbc.sql("""
                insert into participation.appraisal (territory_id, task_id, proposal_id, department_id, asked_at, due_on)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), task, proposal, department, Timestamp.from(at), Date.valueOf(due))
                .update();
    }

    /** Whether it was still asked for. */
    boolean give(UUID task, Findings findings, Instant at) {
        Estimate estimate = findings.estimate();
        return jdbc.sql("""
                        update participation.appraisal
                        set state = 'GIVEN', given_at = ?, competence = ?, whose = ?, feasibility = ?,
                            cost = ?, running_cost = ?, delay_months = ?, explanation = ?, private_note = ?
                        where territory_id = ? and task_id = ? and state = 'ASKED'
                        """)
                        .params(Rows.of(
                                Timestamp.from(at),
                                findings.competence().name(),
                                findings.whose(),
                                findings.feasibility().name(),
                                estimate.cost(),
                                estimate.runningCost(),
                                estimate.delayMonths(),
                                findings.explanation(),
                                findings.privateNote(),
                                InTerritory.current(),
                                task))
                        .update()
                == 1;
    }

    /** What was given stays. */
    void cancel(UUID task) {
        jdbc.sql("""
                update participation.appraisal set state = 'CANCELLED'
                where territory_id = ? and task_id = ? and state = 'ASKED'
                """)
                .params(InTerritory.current(), task)
                .update();
    }

    Optional<Appraisal> find(UUID task) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and task_id = ?")
                .params(InTerritory.current(), task)
                .query((row, n) -> read(row))
                .optional();
    }

    /** In the order in which they were asked for. */
    List<Appraisal> list(UUID proposal) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and proposal_id = ? order by asked_at, task_id")
                .params(InTerritory.current(), proposal)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Writes down how far the study of an idea is: what its last final conclusion says; without one, whether anything was asked,
     * said or concluded.
     */
    void settle(UUID proposal) {
        jdbc.sql("""
                update participation.proposal p
                set study = coalesce(
                    (select c.feasibility from participation.conclusion c
                     where c.territory_id = p.territory_id and c.proposal_id = p.id and c.final_at is not null
                     order by c.version desc limit 1),
                    case when exists (
                            select 1 from participation.appraisal a
                            where a.territory_id = p.territory_id and a.proposal_id = p.id and a.state <> 'CANCELLED')
                        or exists (
                            select 1 from participation.conclusion c
                            where c.territory_id = p.territory_id and c.proposal_id = p.id)
                        then 'UNDER_STUDY' else 'NOT_STUDIED' end)
                where p.territory_id = ? and p.id = ?
                """)
                .params(InTerritory.current(), proposal)
                .update();
    }

    /** What the staff noted for itself about the ideas of these cases. */
    void forgetNotes(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.appraisal a set private_note = ''
                from participation.proposal p
                where a.territory_id = ? and p.territory_id = a.territory_id and p.id = a.proposal_id and p.case_id = any (?)
                    and a.private_note <> ''
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** All that was written about the ideas of these cases. */
    void forgetWords(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.appraisal a
                set private_note = '', explanation = case when explanation = '' then '' else '–' end
                from participation.proposal p
                where a.territory_id = ? and p.territory_id = a.territory_id and p.id = a.proposal_id and p.case_id = any (?)
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    private static Appraisal read(ResultSet row) throws SQLException {
        return new Appraisal(
                Rows.id(row, "task_id"),
                Rows.id(row, "proposal_id"),
                Rows.id(row, "department_id"),
                Rows.instant(row, "asked_at"),
                row.getDate("due_on").toLocalDate(),
                State.valueOf(row.getString("state")),
                Rows.findInstant(row, "given_at"),
                findings(row));
    }

    private static @Nullable Findings findings(ResultSet row) throws SQLException {
        String competence = row.getString("competence");
        return competence == null
                ? null
                : new Findings(
                        Competence.valueOf(competence),
                        row.getString("whose"),
                        Feasibility.valueOf(row.getString("feasibility")),
                        ConclusionStore.estimate(row),
                        row.getString("explanation"),
                        row.getString("private_note"));
    }
}
