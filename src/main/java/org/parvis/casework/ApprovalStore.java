package org.parvis.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules of approval, and the answers that wait for it. */
@Repository
class ApprovalStore {

    private static final int MOST = 5_000;

    /** In the data of a line of the timeline: the category that the case had before it. */
    static final String WAS_ABOUT = "wasAbout";

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApprovalRule> listRules() {
        return jdbc.sql("""
                select id, department_id, category, approver_id, signed_by
                from casework.approval_rule
                where territory_id = ?
                order by id
                """)
                .param(InTerritory.current())
                .query((row, n) -> new ApprovalRule(
                        Rows.id(row, "id"),
                        Rows.findId(row, "department_id"),
                        row.getString("category"),
                        Rows.findId(row, "approver_id"),
                        ApprovalRule.Signing.valueOf(row.getString("signed_by"))))
                .list();
    }

    /** Whether there was none for the same answers. */
    boolean insert(ApprovalRule rule) {
        return jdbc.sql("""
                        insert into casework.approval_rule (territory_id, id, department_id, category, approver_id, signed_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), rule.id(), rule.departmentId(), rule.category(), rule.approverId(),
                                rule.signing().name()))
                        .update()
                == 1;
    }

    boolean deleteRule(UUID id) {
        return jdbc.sql("delete from casework.approval_rule where territory_id = ? and id = ?")
                        .params(InTerritory.current(), id)
                        .update()
                == 1;
    }

    boolean forgetApprover(UUID account) {
        return jdbc.sql("update casework.approval_rule set approver_id = null where territory_id = ? and approver_id = ?")
                        .params(InTerritory.current(), account)
                        .update()
                > 0;
    }

    /** In place of what came back, if anything did. */
    void put(Approval approval) {
        DecisionDraft draft = approval.draft();
        jdbc.sql("""
                insert into casework.approval (territory_id, case_id, outcome, fact, law, next_steps, sms, open_tasks, author_id,
                    author, asked_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                on conflict (territory_id, case_id) do update
                set outcome = excluded.outcome, fact = excluded.fact, law = excluded.law, next_steps = excluded.next_steps, sms = excluded.sms,
                    open_tasks = excluded.open_tasks, author_id = excluded.author_id, author = excluded.author,
                    asked_at = excluded.asked_at, state = 'WAITING', reason = null
                """)
                .params(Rows.of(
                        InTerritory.current(), approval.caseId(), draft.outcome().name(), draft.fact(), draft.law(),
                        draft.nextSteps(), draft.sms(), draft.openTasks().name(), approval.authorId(), approval.author(),
                        Rows.time(approval.askedAt())))
                .update();
    }

    /** One that waits; the reason of one that came back before stays. */
    void giveBack(UUID caseId, @Nullable String reason) {
        jdbc.sql("update casework.approval set state = 'BACK', reason = ? where territory_id = ? and case_id = ? and state = 'WAITING'")
                .params(Rows.of(reason, InTerritory.current(), caseId))
                .update();
    }

    void delete(UUID caseId) {
        jdbc.sql("delete from casework.approval where territory_id = ? and case_id = ?")
                .params(InTerritory.current(), caseId)
                .update();
    }

    Optional<Approval> find(UUID caseId) {
        return jdbc.sql("select * from casework.approval where territory_id = ? and case_id = ?")
                .params(InTerritory.current(), caseId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What a case was said to be about before, as its timeline tells. */
    List<String> earlierCategories(UUID caseId) {
        return jdbc.sql("""
                select distinct data ->> 'wasAbout' from casework.entry
                where territory_id = ? and case_id = ? and data ->> 'wasAbout' is not null
                """)
                .params(InTerritory.current(), caseId)
                .query(String.class)
                .list();
    }

    /** The longest first. */
    List<Approval> listWaiting() {
        return jdbc.sql("""
                select * from casework.approval
                where territory_id = ? and state = 'WAITING'
                order by asked_at, case_id
                limit ?
                """)
                .params(InTerritory.current(), MOST)
                .query((row, n) -> read(row))
                .list();
    }

    private static Approval read(ResultSet row) throws SQLException {
        DecisionDraft draft = new DecisionDraft(
                Outcome.valueOf(row.getString("outcome")),
                row.getString("fact"),
                row.getString("law"),
                row.getString("next_steps"),
                null,
                null,
                null,
                row.getString("sms"),
                TaskFate.valueOf(row.getString("open_tasks")));
        return new Approval(
                Rows.id(row, "case_id"),
                draft,
                Rows.id(row, "author_id"),
                row.getString("author"),
                Rows.instant(row, "asked_at"),
                Approval.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
