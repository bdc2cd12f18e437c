package org.parvis.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of the territory in scope, to be looked at: what a demonstration shows instead of sending. */
@Service
public class Mailbox {

    /** Messages on one page. */
    public static final int PAGE = 50;

    private final MessageStore store;
    private final Letterheads letterheads;

    Mailbox(MessageStore store, Letterheads letterheads) {
        this.store = store;
        this.letterheads = letterheads;
    }

    /** A message as lists show it, mail or text message. */
    @Transactional(readOnly = true)
    public Optional<MessageView> view(UUID id) {
        return store.find(InTerritory.current(), id);
    }

    /** The newest messages, {@value #PAGE} and one more where there is a next page. */
    @Transactional(readOnly = true)
    public List<MessageView> list(@Nullable String recipient, @Nullable UUID after) {
        return store.list(InTerritory.current(), recipient, after, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public Optional<SentMail> find(UUID id) {
        UUID territoryId = InTerritory.current();
        return store.find(territoryId, id)
                .flatMap(view -> store.findStored(territoryId, id)
                        .map(stored -> new SentMail(
                                view, headers(stored), stored.content().plain(), stored.content().html())));
    }

    private List<String> headers(StoredMessage stored) {
        try {
            var mail = MailComposer.compose(Session.getInstance(new Properties()), letterheads.current(), stored);
            return Collections.list(mail.getAllHeaderLines());
        } catch (MessagingException e) {
            return List.of();
        }
    }
}
