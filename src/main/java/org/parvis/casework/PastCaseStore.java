package org.parvis.casework;

import static org.parvis.database.BulkInsert.row;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.casework.clock.AlertPlan;
import org.parvis.casework.clock.Cycle;
import org.parvis.database.BulkInsert;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Repository;

/** Rows of many cases at once: one statement per table and batch, whatever the number of cases. */
@Repository
class PastCaseStore {

    private final BulkInsert bulk;

    PastCaseStore(BulkInsert bulk) {
        this.bulk = bulk;
    }

    void insert(List<PastCase> past, List<Case> cases, List<PastHistory> histories, Instant now) {
        insertDecisions(histories);
        insertCases(past, cases, histories, now);
        insertRequesters(past);
        insertEntries(histories);
        insertCycles(histories);
    }

    private void insertDecisions(List<PastHistory> histories) {
        List<Object> rows = new ArrayList<>();
        histories.forEach(history -> history.decisions().forEach(decision -> rows.add(row(
                "id", decision.id(),
                "case_id", decision.caseId(),
                "outcome", decision.outcome(),
                "fact", decision.fact(),
                "law", decision.law(),
                "next_steps", decision.nextSteps(),
                "name", decision.signatory().name(),
                "capacity", decision.signatory().capacity(),
                "body_id", decision.bodyId(),
                "original_id", decision.originalId(),
                "at", decision.decidedAt()))));
        bulk.run(rows, """
                insert into casework.decision (territory_id, id, case_id, outcome, fact, law, next_steps,
                    signatory_name, signatory_capacity, body_id, original_id, decided_at)
                select :territory, r.*
                from json_to_recordset(:rows::json) as r (id uuid, case_id uuid, outcome text, fact text, law text,
                    next_steps text, name text, capacity text, body_id uuid, original_id uuid, at timestamptz)
                """);
    }

    private void insertCases(List<PastCase> past, List<Case> cases, List<PastHistory> histories, Instant now) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            rows.add(caseRow(past.get(i), cases.get(i), histories.get(i), now));
        }
        bulk.run(rows, """
                insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel,
                    entered_by, facts, category, districts, location, status, department_id, assignee_id, assignee_name, body_id,
                    decision_id, original_id, why_here, opened_at, moved_at, closed_at, promise_minutes, due_at,
                    queue_at, alert_at, alert, reopened, version, search)
                select :territory, r.id, r.number, r.kind, r.subject_id, r.title, r.visibility, r.channel,
                    r.entered_by, r.facts, r.category, r.districts, point(r.lon, r.lat), r.status, r.department_id,
                    r.assignee_id, r.assignee_name, r.body_id, r.decision_id, r.original_id, r.why_here, r.opened_at, r.moved_at,
                    r.closed_at, r.promise_minutes, r.due_at, r.queue_at, r.alert_at, r.alert, r.reopened, r.version,
                    to_tsvector('database.fr', r.words)
                from json_to_recordset(:rows::json) as r (id uuid, number text, kind text, subject_id uuid, title text,
                    visibility text, channel text, entered_by uuid, facts jsonb, category text, districts text[],
                    lon float8, lat float8, status text, department_id uuid, assignee_id uuid, assignee_name text, body_id uuid,
                    decision_id uuid, original_id uuid, why_here jsonb, opened_at timestamptz, moved_at timestamptz,
                    closed_at timestamptz, promise_minutes int, due_at timestamptz, queue_at timestamptz,
                    alert_at timestamptz, alert text, reopened int, version int, words text)
                """);
    }

    private static Object caseRow(PastCase past, Case one, PastHistory history, Instant now) {
        CaseState state = one.state();
        List<Cycle> cycles = history.cycles();
        AlertPlan.Planned alert = cycles.isEmpty() ? null : AlertPlan.next(cycles.getLast(), now).orElse(null);
        GeoPoint point = one.point();
        Duration promise = one.promise();
        return row(
                "id", one.id(),
                "number", one.number(),
                "kind", one.kind(),
                "subject_id", one.subjectId(),
                "title", one.title(),
                "visibility", one.visibility(),
                "channel", one.channel(),
                "entered_by", past.opening().enteredBy().accountId(),
                "facts", past.opening().facts(),
                "category", one.category(),
                "districts", one.districts(),
                "lon", point == null ? null : point.lon(),
                "lat", point == null ? null : point.lat(),
                "status", state.status(),
                "department_id", state.departmentId(),
                "assignee_id", state.assignee() == null ? null : state.assignee().accountId(),
                "assignee_name", state.assignee() == null ? null : state.assignee().name(),
                "body_id", state.bodyId(),
                "decision_id", state.decisionId(),
                "original_id", state.originalId(),
                "why_here", one.whyHere(),
                "opened_at", one.openedAt(),
                "moved_at", state.movedAt(),
                "closed_at", state.closedAt(),
                "promise_minutes", promise == null ? null : (int) Math.max(1, promise.toMinutes()),
                "due_at", state.dueAt(),
                "queue_at", state.queueAt(),
                "alert_at", alert == null ? null : alert.at(),
                "alert", alert == null ? null : alert.alert(),
                "reopened", state.reopened(),
                "version", state.version(),
                "words", one.number() + " " + one.title() + " " + past.opening().words());
    }

    /** Only those who can be reached: nobody was ever given a code for an old case. */
    private void insertRequesters(List<PastCase> past) {
        List<?> rows = past.stream()
                .filter(one -> one.opening().requester().hasContact() || one.opening().requester().name() != null)
                .map(one -> row(
                        "case_id", one.id(),
                        "name", one.opening().requester().name(),
                        "email", one.opening().requester().email(),
                        "phone", one.opening().requester().phone(),
                        "language", one.opening().requester().language(),
                        "code_hash", Tokens.hash(Tokens.normalisedCode(Tokens.code()))))
                .toList();
        bulk.run(rows, """
                insert into casework.requester (territory_id, case_id, name, email, phone, language, code_hash)
                select :territory, r.*
                from json_to_recordset(:rows::json) as r (case_id uuid, name text, email text, phone text,
                    language text, code_hash text)
                """);
    }

    private void insertEntries(List<PastHistory> histories) {
        List<Object> rows = new ArrayList<>();
        histories.forEach(history -> history.entries().forEach(entry -> rows.add(row(
                "case_id", entry.caseId(),
                "ordinal", entry.ordinal(),
                "id", entry.id(),
                "at", entry.at(),
                "kind", entry.kind(),
                "party", entry.by().party(),
                "account_id", entry.by().accountId(),
                "author", entry.by().name(),
                "status_after", entry.statusAfter(),
                "public_text", entry.publicText(),
                "data", entry.data()))));
        bulk.run(rows, """
                insert into casework.entry (territory_id, case_id, ordinal, id, at, kind, party, account_id, author,
                    status_after, public_text, data)
                select :territory, r.*
                from json_to_recordset(:rows::json) as r (case_id uuid, ordinal int, id uuid, at timestamptz, kind text,
                    party text, account_id uuid, author text, status_after text, public_text text, data jsonb)
                """);
    }

    private void insertCycles(List<PastHistory> histories) {
        List<Object> rows = new ArrayList<>();
        for (PastHistory history : histories) {
            List<Cycle> cycles = history.cycles();
            for (int i = 0; i < cycles.size(); i++) {
                if (cycles.get(i).answeredAt() != null) {
                    rows.add(cycleRow(history, i + 1, cycles.get(i)));
                }
            }
        }
        bulk.run(rows, """
                insert into casework.cycle (territory_id, case_id, ordinal, department_id, started_at, promise_minutes,
                    paused_minutes, due_at, answered_at, worked_minutes, kept)
                select :territory, r.*
                from json_to_recordset(:rows::json) as r (case_id uuid, ordinal int, department_id uuid,
                    started_at timestamptz, promise_minutes int, paused_minutes int, due_at timestamptz,
                    answered_at timestamptz, worked_minutes int, kept boolean)
                """);
    }

    private static Object cycleRow(PastHistory history, int ordinal, Cycle cycle) {
        return row(
                "case_id", history.entries().getFirst().caseId(),
                "ordinal", ordinal,
                "department_id", history.state().departmentId(),
                "started_at", cycle.startedAt(),
                "promise_minutes", (int) cycle.promise().toMinutes(),
                "paused_minutes", (int) cycle.pausedTime().toMinutes(),
                "due_at", cycle.dueAt(),
                "answered_at", cycle.answeredAt(),
                "worked_minutes", (int) cycle.workedTime().toMinutes(),
                "kept", cycle.isKept());
    }
}
