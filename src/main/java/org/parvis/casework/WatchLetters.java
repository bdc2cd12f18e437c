package org.parvis.casework;

import java.util.Objects;
import java.util.stream.Stream;
import org.parvis.identity.Staff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells colleagues who follow a case how it ended and where it went: whoever has it knows. */
@Component
class WatchLetters {

    private final Watches watches;
    private final Cases cases;
    private final Handlers handlers;
    private final StaffPost post;

    WatchLetters(Watches watches, Cases cases, Handlers handlers, StaffPost post) {
        this.watches = watches;
        this.cases = cases;
        this.handlers = handlers;
        this.post = post;
    }

    @EventListener
    void on(CaseDecided event) {
        tell("watchedDecided", cases.get(event.caseId()));
    }

    @EventListener
    void on(CaseForwarded event) {
        tell("watchedForwarded", cases.get(event.caseId()));
    }

    @EventListener
    void on(CaseMarkedDuplicate event) {
        tell("watchedDuplicate", cases.get(event.caseId()));
    }

    @EventListener
    void on(CaseReassigned event) {
        tell("watchedMoved", cases.get(event.caseId()));
    }

    private void tell(String what, Case subject) {
        Assignee assignee = subject.state().assignee();
        Stream<String> to = watches.readers(subject).stream()
                .filter(one -> assignee == null || !Objects.equals(one.id(), assignee.accountId()))
                .map(Staff::email);
        String department = handlers.find(subject.departmentId()).map(Handler::name).orElse("");
        post.send(to, subject, what + "/" + subject.state().version(), post.letter(what, subject)
                .fact(post.words("department"), department)
                .button(post.words("openCase"), StaffPost.path(subject)));
    }
}
