package org.parvis.participation.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters whose moment has come, some copies at a time. How far it came is written with the copies, in one transaction:
 * whoever stops in the middle, another goes on where it ended, nobody gets two and nobody is forgotten. What a letter tells is
 * asked anew for each part, so that something hidden meanwhile is in none that follows.
 */
@Service
public class LetterSending {

    static final int SOME = 200;

    private final MailingStore store;
    private final LetterStore letters;
    private final SubscriberStore subscribers;
    private final LetterMails mails;
    private final Outbox outbox;
    private final Consents consents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterSending(
            MailingStore store,
            LetterStore letters,
            SubscriberStore subscribers,
            LetterMails mails,
            Outbox outbox,
            Consents consents,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.subscribers = subscribers;
        this.mails = mails;
        this.outbox = outbox;
        this.consents = consents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives how many copies were sent in the territory in scope. */
    public int send() {
        int sent = 0;
        for (UUID letter : store.listDue()) {
            Part part;
            do {
                part = Objects.requireNonNull(transaction.execute(_ -> sendSome(letter)));
                sent += part.copies();
            } while (part.isMore());
        }
        return sent;
    }

    private record Part(int copies, boolean isMore) {

        static final Part NOTHING = new Part(0, false);
    }

    private Part sendSome(UUID id) {
        Optional<UUID> last = store.hold(id);
        if (last.isEmpty()) {
            return Part.NOTHING;
        }
        Letter letter = letters.find(id).orElseThrow();
        Instant begun = Objects.requireNonNull(letter.course().begunAt());
        List<Subscriber> next = subscribers.list(letter.process(), begun, last.get(), SOME);
        int copies = copy(letter, next);
        if (!next.isEmpty()) {
            store.toldTo(id, next.getLast().id(), copies);
        }
        if (next.size() < SOME) {
            store.finish(id);
        }
        return new Part(copies, next.size() == SOME);
    }

    /** Whoever told an agent since that they want no newsletter gets none. */
    private int copy(Letter letter, List<Subscriber> next) {
        Map<String, Instant> refused = consents.refusals(Purpose.NEWSLETTER, next.stream().map(Subscriber::email).toList());
        List<UUID> fresh = store.copies(letter.id(), next.stream()
                .filter(one -> !refused.getOrDefault(one.email(), Instant.MIN).isAfter(one.agreedAt()))
                .map(Subscriber::id)
                .toList());
        Map<UUID, String> tokens = subscribers.keys(fresh, clock.instant());
        Map<Locale, MessageText> texts = new HashMap<>();
        for (Subscriber to : next) {
            String token = tokens.get(to.id());
            if (token != null && EmailAddress.find(to.email()).isPresent()) {
                outbox.send(mails.copy(letter, texts.computeIfAbsent(to.language(), language -> mails.text(letter, language)), to, token));
            }
        }
        return fresh.size();
    }
}
