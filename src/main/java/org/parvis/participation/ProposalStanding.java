package org.parvis.participation;

import org.parvis.casework.CaseEvent;
import org.parvis.casework.Cases;
import org.parvis.casework.Task;
import org.parvis.casework.TaskChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Copies to an idea what becomes of its case, in the transaction that changes the case: its public page never says something
 * else than the desk.
 */
@Component
class ProposalStanding {

    private final ProposalStore store;
    private final AppraisalStore appraisals;
    private final Cases cases;

    ProposalStanding(ProposalStore store, AppraisalStore appraisals, Cases cases) {
        this.store = store;
        this.appraisals = appraisals;
        this.cases = cases;
    }

    @EventListener
    void on(CaseEvent event) {
        if (event.kind().equals(ProposalCases.CODE)) {
            store.stand(event.subjectId(), cases.get(event.caseId()).status(), event.at());
        }
    }

    /** An opinion that is asked for about an idea is an appraisal of it, wherever it was asked for. */
    @EventListener
    void on(TaskChanged event) {
        if (!event.kind().equals(ProposalCases.CODE) || event.purpose() != Task.Purpose.OPINION || event.departmentId() == null || event.dueOn() == null) {
            return;
        }
        if (event.state() == Task.State.OPEN) {
            appraisals.ask(event.taskId(), event.subjectId(), event.departmentId(), event.at(), event.dueOn());
        } else {
            appraisals.cancel(event.taskId());
        }
        appraisals.settle(event.subjectId());
    }
}
