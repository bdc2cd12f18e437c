package org.parvis.relation.call;

import java.time.Clock;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseMoved;
import org.parvis.casework.CaseReassigned;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.PhoneCalls;
import org.parvis.casework.RequesterWishes;
import org.parvis.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lays calls ready in the transaction of the step that they tell of, and takes back those that have become idle. */
@Component
class RequesterCalls implements PhoneCalls {

    private final CallStore store;
    private final RequesterWishes wishes;
    private final Clock clock;

    RequesterCalls(CallStore store, RequesterWishes wishes, Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public void ask(PhoneCall call) {
        asItEnds(() -> {
            Case subject = call.subject();
            if (isCalled(call)) {
                store.insert(
                        new Call(
                                Ids.next(), subject.id(), subject.number(), subject.departmentId(),
                                call.isQuestion() ? Call.What.ASKED : Call.What.ANSWERED, 0, clock.instant(), null),
                        call.key());
            }
        });
    }

    @Override
    public void told(UUID caseId) {
        asItEnds(() -> store.drop(caseId, Call.What.ANSWERED));
    }

    /** Whose case it is may be known only as the transaction ends. */
    private static void asItEnds(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                act.run();
            }
        });
    }

    private boolean isCalled(PhoneCall call) {
        RequesterWishes.Known known = call.known().person() == null ? wishes.of(call.subject().id()) : call.known();
        return known.isCalled(call.reached(), call.leftNumber());
    }

    @EventListener
    void on(CaseReassigned event) {
        store.follow(event.caseId(), event.departmentId());
    }

    /** However it came about: an answer was taken back, a question is no longer open. */
    @EventListener
    void on(CaseMoved event) {
        if (event.to().isOpen()) {
            store.drop(event.caseId(), Call.What.ANSWERED);
        }
        if (event.to() != CaseStatus.WAITING) {
            store.drop(event.caseId(), Call.What.ASKED);
        }
    }
}
