package org.parvis.participation.digest;

import java.util.List;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.web.Typed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Copies that came back: counted, and nothing is known of those that arrived. */
@Component
class LetterReturns {

    private final MailingStore store;

    LetterReturns(MailingStore store) {
        this.store = store;
    }

    @EventListener
    void on(DeliveryFailed event) {
        List<String> parts = LetterMails.parts(event.dedupKey());
        if (parts.size() == 2) {
            Typed.id(parts.getFirst()).ifPresent(letter -> Typed.id(parts.getLast()).ifPresent(to -> store.returned(letter, to)));
        }
    }
}
