package org.parvis.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseEvent;
import org.parvis.casework.CaseMarkedDuplicate;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Copies to a report what becomes of its case, in the transaction that changes the case: nobody ever reads a public page
 * that says something else than the desk.
 */
@Component
class ReportStanding {

    private final ReportStore store;
    private final Cases cases;
    private final Departments departments;

    ReportStanding(ReportStore store, Cases cases, Departments departments) {
        this.store = store;
        this.cases = cases;
        this.departments = departments;
    }

    @EventListener
    void on(CaseEvent event) {
        if (event.kind().equals(ReportKind.CODE)) {
            Case subject = cases.get(event.caseId());
            store.stand(event.subjectId(), standing(subject, event));
        }
    }

    private Standing standing(Case subject, CaseEvent event) {
        String department = departments.find(subject.departmentId()).map(Department::name).orElse(null);
        return new Standing(
                subject.status(),
                department,
                original(subject, event),
                event.at(),
                isOver(subject.status()) ? event.at() : null,
                subject.state().dueAt());
    }

    private @Nullable UUID original(Case subject, CaseEvent event) {
        if (event instanceof CaseMarkedDuplicate duplicate) {
            return duplicate.originalSubjectId();
        }
        return subject.status() == CaseStatus.DUPLICATE
                ? store.find(event.subjectId()).map(r -> r.standing().duplicateOf()).orElse(null)
                : null;
    }

    /** With another body the problem is still there: people may still meet it and say so. */
    private static boolean isOver(CaseStatus status) {
        return status.isClosed() && status != CaseStatus.FORWARDED;
    }
}
