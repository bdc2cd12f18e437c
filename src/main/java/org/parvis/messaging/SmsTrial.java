package org.parvis.messaging;

import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.sms.delivery.SmsStore;
import org.parvis.shared.PhoneNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A text message that an administrator sends to their own phone, to see that the line works. */
@Service
public class SmsTrial {

    private final Outbox outbox;
    private final SmsStore store;

    SmsTrial(Outbox outbox, SmsStore store) {
        this.outbox = outbox;
        this.store = store;
    }

    /** Sent once, however often the same form comes. */
    @Transactional
    public void send(PhoneNumber to, String words, UUID by, String formKey) {
        outbox.send(OutgoingSms.of(to, key(by, formKey), words));
    }

    /** What became of it so far; empty where this person sent none with this key. */
    @Transactional(readOnly = true)
    public Optional<MessageState> state(UUID by, String formKey) {
        return store.findState(key(by, formKey));
    }

    private static String key(UUID by, String formKey) {
        return "messaging/sms-trial/" + by + "/" + formKey;
    }
}
