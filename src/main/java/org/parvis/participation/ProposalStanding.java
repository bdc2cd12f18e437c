package org.parvis.participation;

import org.parvis.casework.CaseEvent;
import org.parvis.casework.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Copies to an idea what becomes of its case, in the transaction that changes the case: its public page never says something
 * else than the desk.
 */
@Component
class ProposalStanding {

    private final ProposalStore store;
    private final Cases cases;

    ProposalStanding(ProposalStore store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    @EventListener
    void on(CaseEvent event) {
        if (event.kind().equals(ProposalCases.CODE)) {
            store.stand(event.subjectId(), cases.get(event.caseId()).status());
        }
    }
}
