package org.parvis.participation.council;

import org.parvis.casework.Case;
import org.parvis.casework.CaseEvent;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.participation.council.Application.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Copies to an application how its case ended, or that it was opened again, in the same transaction: an answer that was written where cases
 * are answered stands here too. What was withdrawn stays so.
 */
@Component
class ApplicationStanding {

    private final ApplicationStore store;
    private final Cases cases;

    ApplicationStanding(ApplicationStore store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    @EventListener
    void on(CaseEvent event) {
        if (!event.kind().equals(ApplicationCases.CODE)) {
            return;
        }
        Case subject = cases.get(event.caseId());
        store.find(event.subjectId()).filter(one -> one.state() != State.WITHDRAWN).ifPresent(one -> {
            State now = state(subject, one.state());
            if (now != one.state()) {
                store.stand(one.id(), now);
            }
        });
    }

    private static State state(Case subject, State before) {
        if (subject.status().isOpen()) {
            return before.isOpen() ? before : State.RECEIVED;
        }
        return subject.status() == CaseStatus.RESOLVED ? State.CHOSEN : State.DECLINED;
    }
}
