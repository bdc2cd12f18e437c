package org.parvis.request;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.relation.mail.MailedRequests;
import org.parvis.relation.mail.NewMailRequest;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Makes a request of a mail that belongs to no case: of the first kind that its mailbox's department answers, else of
 * the first of all; an agent puts it in another. Nobody is asked to say again by a form what they wrote (CRPA L112-8).
 */
@Component
class RequestsByMail implements MailedRequests {

    private final Requests requests;
    private final RequestKinds kinds;
    private final Departments departments;
    private final Territories territories;

    RequestsByMail(Requests requests, RequestKinds kinds, Departments departments, Territories territories) {
        this.requests = requests;
        this.kinds = kinds;
        this.departments = departments;
        this.territories = territories;
    }

    @Override
    public boolean isOpen() {
        return !kinds.listForEverybody().isEmpty();
    }

    @Override
    public UUID open(NewMailRequest mail) {
        Department department = departments.get(mail.departmentId());
        String sender = mail.senderAddress() == null ? "" : mail.senderAddress();
        return requests.receive(new NewRequest(
                        kind(department).code(),
                        words(mail),
                        Answers.NONE,
                        Requester.said(mail.senderName(), sender, "", territories.current().language().getLanguage()),
                        CaseChannel.EMAIL,
                        department.code(),
                        Actor.requester(),
                        mail.path(),
                        null,
                        mail.subject().isBlank() ? null : mail.subject()))
                .caseId();
    }

    private RequestKind kind(Department department) {
        List<RequestKind> all = kinds.listForEverybody();
        return all.stream()
                .min(Comparator.comparing(kind -> !department.code().equals(kind.department())))
                .orElseThrow(() -> new Refusal("request.refused.noKind"));
    }

    private static String words(NewMailRequest mail) {
        return mail.subject().isBlank() ? mail.text() : mail.subject() + "\n\n" + mail.text();
    }
}
