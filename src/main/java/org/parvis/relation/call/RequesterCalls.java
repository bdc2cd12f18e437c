package org.parvis.relation.call;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseMoved;
import org.parvis.casework.CaseReassigned;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.PhoneCalls;
import org.parvis.casework.Requesters;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.Person;
import org.parvis.relation.Persons;
import org.parvis.relation.Reach;
import org.parvis.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lays calls ready in the transaction of the step that they tell of, and takes back those that have become idle. */
@Component
class RequesterCalls implements PhoneCalls {

    private final CallStore store;
    private final Interactions interactions;
    private final Persons persons;
    private final Requesters requesters;
    private final Clock clock;

    RequesterCalls(CallStore store, Interactions interactions, Persons persons, Requesters requesters, Clock clock) {
        this.store = store;
        this.interactions = interactions;
        this.persons = persons;
        this.requesters = requesters;
        this.clock = clock;
    }

    @Override
    public void ask(PhoneCall call) {
        asItEnds(() -> {
            Case subject = call.subject();
            if (isCalled(subject, call.reached())) {
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

    @Override
    public boolean isCalled(Case subject, Reached reached) {
        Optional<Person> person = interactions.personOf(subject.id()).flatMap(persons::find);
        boolean isWanted = person.filter(one -> one.reach().channel() == Reach.Channel.PHONE).isPresent();
        boolean isOnly = reached == Reached.NOBODY
                && person.stream().flatMap(one -> one.identifiers(IdentifierKind.ADDRESS).stream()).allMatch(Identifier::isWrong);
        return (isWanted || isOnly) && hasNumber(subject.id(), person);
    }

    private boolean hasNumber(UUID caseId, Optional<Person> person) {
        return person.filter(one -> !one.identifiers(IdentifierKind.PHONE).isEmpty()).isPresent()
                || requesters.list(List.of(caseId)).values().stream().anyMatch(one -> one.phone() != null);
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
