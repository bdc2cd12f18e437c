package org.parvis.participation.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.Followers;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who get letters on a process, or on all: they asked to read by mail what changes there, and when one can take part. */
@Component
class ProcessFollowers implements Followers {

    private static final int SOME = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SubscriberStore subscribers;
    private final Consents consents;
    private final Clock clock;

    ProcessFollowers(SubscriberStore subscribers, Consents consents, Clock clock) {
        this.subscribers = subscribers;
        this.consents = consents;
        this.clock = clock;
    }

    /** Whoever told an agent since that they want no newsletter is none. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Some next(UUID process, Instant by, String behind) {
        List<Subscriber> next = subscribers.list(process, by, behind.isEmpty() ? BEFORE_ALL : UUID.fromString(behind), SOME);
        Map<String, Instant> refused = consents.refusals(Purpose.NEWSLETTER, next.stream().map(Subscriber::email).toList());
        List<Subscriber> willing = next.stream().filter(one -> !refused.getOrDefault(one.email(), Instant.MIN).isAfter(one.agreedAt())).toList();
        Map<UUID, String> tokens = subscribers.keys(willing.stream().map(Subscriber::id).toList(), clock.instant());
        return new Some(
                willing.stream().flatMap(one -> EmailAddress.find(one.email())
                                .flatMap(address -> Optional.ofNullable(tokens.get(one.id())).map(token -> new Follower(address, one.language(), LetterMails.END + token)))
                                .stream())
                        .toList(),
                next.size() < SOME ? null : next.getLast().id().toString());
    }
}
