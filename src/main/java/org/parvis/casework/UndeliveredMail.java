package org.parvis.casework;

import org.parvis.messaging.Channel;
import org.parvis.messaging.DeliveryFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells agents, on the case's timeline, that one of its messages, mail or text message, reached nobody: somebody should take another way. In
 * the transaction that gives the message up. A follower's mailbox is no agent's
 * business.
 */
@Component
class UndeliveredMail {

    private static final String OURS = "casework/";
    private static final String TO_STAFF = "/desk";

    private final Cases cases;
    private final CaseWriting writing;
    private final Handlers handlers;

    UndeliveredMail(Cases cases, CaseWriting writing, Handlers handlers) {
        this.cases = cases;
        this.writing = writing;
        this.handlers = handlers;
    }

    private static String sms(DeliveryFailed event) {
        return switch (event.why()) {
            case NOT_REACHED -> "sms";
            case REFUSED -> "sms.refused";
            case TOO_MANY -> "sms.tooMany";
        };
    }

    @EventListener
    void on(DeliveryFailed event) {
        String thread = event.thread();
        if (thread != null && event.dedupKey().startsWith(OURS)) {
            String number = thread.replace(TO_STAFF, "");
            String whose = thread.endsWith(TO_STAFF) ? "staff" : event.channel() == Channel.SMS ? sms(event) : "requester";
            cases.find(number).ifPresent(subject -> writing.addNote(
                    subject.id(), handlers.words("casework.undelivered." + whose), Actor.system()));
        }
    }
}
