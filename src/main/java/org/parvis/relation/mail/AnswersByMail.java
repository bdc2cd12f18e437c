package org.parvis.relation.mail;

import java.util.Optional;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.messaging.ReplyPath;
import org.springframework.stereotype.Component;

/** Has answers to mails of a case arrive in the mailbox of its department, where there is one that tells them apart. */
@Component
class AnswersByMail implements ReplyPath {

    private static final String OF_CASES = "casework/";
    private static final String TO_REQUESTER = "/requester";

    private final Cases cases;
    private final MailAccountStore accounts;

    AnswersByMail(Cases cases, MailAccountStore accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    @Override
    public Optional<EmailAddress> mailbox(OutgoingMessage message) {
        String thread = message.thread();
        boolean isToRequester = message.dedupKey().startsWith(OF_CASES) && message.dedupKey().endsWith(TO_REQUESTER);
        if (thread == null || !isToRequester) {
            return Optional.empty();
        }
        return cases.find(thread)
                .map(Case::departmentId)
                .flatMap(accounts::findAnswerable)
                .flatMap(EmailAddress::find);
    }
}
