package org.parvis.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to somebody in whatever channel, for whoever answers to their rights (GDPR articles 15 and 17). */
@Service
public class Correspondence {

    private final CorrespondenceStore store;

    Correspondence(CorrespondenceStore store) {
        this.store = store;
    }

    /**
     * Messages to somebody's addresses that are still known, the oldest first.
     *
     * @param recipients e-mail addresses in small letters, telephone numbers in international form
     * @param after the last of the messages before
     */
    @Transactional(readOnly = true)
    public List<SentWords> list(Collection<String> recipients, UUID after, int most) {
        return recipients.isEmpty() ? List.of() : store.list(recipients, after, most);
    }

    /**
     * @param from inclusive
     * @param until exclusive
     */
    public record Time(Instant from, Instant until) {}

    /**
     * The newest messages about these cases to somebody's addresses within a time, without their words.
     *
     * @param recipients e-mail addresses in small letters, telephone numbers in international form
     * @param threads numbers of the cases
     */
    @Transactional(readOnly = true)
    public List<SentWords> list(Collection<String> recipients, Collection<String> threads, Time time, int most) {
        return recipients.isEmpty() || threads.isEmpty() ? List.of() : store.list(recipients, threads, time, most);
    }

    /**
     * Forgets what was sent about these cases, to colleagues too, and what was sent to these addresses about no case; what
     * still waits is not sent. Gives how many messages.
     *
     * @param threads numbers of the cases
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(Collection<String> recipients, Collection<String> threads, Rest rest) {
        List<String> hashes = recipients.stream()
                .flatMap(one -> EmailAddress.find(one).stream())
                .map(Conversation::hash)
                .toList();
        return store.forget(recipients, threads, rest, hashes);
    }

    /** What becomes of messages that are about no case. */
    public enum Rest {
        GOES,
        STAYS
    }
}
