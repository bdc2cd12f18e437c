package org.parvis.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of the house what happened, in the transaction in which it did. */
@Component
class CaseEvents {

    private final ApplicationEventPublisher publisher;

    CaseEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void opened(Case c) {
        publish(new CaseOpened(
                InTerritory.current(), c.id(), c.number(), c.kind(), c.subjectId(), c.openedAt(), c.departmentId()));
    }

    /** A change of status, whatever else is said of it. */
    void moved(Case before, Case after) {
        if (before.status() != after.status()) {
            publish(new CaseMoved(
                    territory(), after.id(), after.number(), after.kind(), after.subjectId(), at(after),
                    before.status(), after.status()));
        }
    }

    void decided(Case c, Decision decision) {
        publish(
                switch (decision.outcome()) {
                    case RESOLVED, DECLINED ->
                        new CaseDecided(
                                territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), decision.id(),
                                decision.outcome());
                    case FORWARDED ->
                        new CaseForwarded(
                                territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), decision.id(),
                                Objects.requireNonNull(decision.bodyId()));
                    case DUPLICATE -> throw new IllegalArgumentException("See markedDuplicate");
                });
    }

    void markedDuplicate(Case c, Case original) {
        publish(new CaseMarkedDuplicate(
                territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), original.id(), original.subjectId()));
    }

    void duplicateUndone(Case c, Case original) {
        publish(new DuplicateUndone(
                territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), original.id(), original.subjectId()));
    }

    void reopened(Case c, Actor by) {
        publish(new CaseReopened(territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), by.party()));
    }

    void asked(Case c, String question) {
        publish(new QuestionAsked(territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), question));
    }

    void answered(Case c, Actor by) {
        publish(new RequesterAnswered(territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), by.party()));
    }

    void reassigned(Case before, Case c) {
        publish(new CaseReassigned(
                territory(), c.id(), c.number(), c.kind(), c.subjectId(), at(c), before.departmentId(),
                c.departmentId()));
    }

    void messageAdded(Case c, Instant now, String text) {
        publish(new MessageAdded(territory(), c.id(), c.number(), c.kind(), c.subjectId(), now, text));
    }

    /** @param state as it is now */
    void taskChanged(Case c, Task task, Task.State state, Instant now) {
        publisher.publishEvent(new TaskChanged(
                territory(), c.id(), c.kind(), c.subjectId(), now, task.id(), task.purpose(), state, task.departmentId(), task.dueOn()));
    }

    private void publish(CaseEvent event) {
        publisher.publishEvent(event);
    }

    private static UUID territory() {
        return InTerritory.current();
    }

    private static Instant at(Case c) {
        return c.state().movedAt();
    }
}
