package org.parvis.ballot.vote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes each minute that open votes can be reached; whichever node does it. Where nobody did for a while, that was an outage, which
 * whoever notes the next minute, or is about to close the vote, makes public, and for which the rule of the vote is asked. Whether
 * somebody in front of this program could be reached is not known here.
 */
@Service
public class VotePulse {

    /** Restarts and shorter gaps are no outage. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /** Nodes take turns in noting. */
    private static final Duration KNOWN_FOR = Duration.ofHours(2);

    private static final long KEPT = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(VotePulse.class);

    /** A moment of the database's clock, and of this machine's that nobody sets. */
    record Seen(Instant at, long nanos) {}

    private final VoteStore votes;
    private final PulseStore pulses;
    private final VoteExtensions extensions;
    private final TransactionTemplate transaction;
    private final Cache<UUID, Seen> seen = Caffeine.newBuilder().maximumSize(KEPT).build();

    VotePulse(VoteStore votes, PulseStore pulses, VoteExtensions extensions, TransactionTemplate transaction) {
        this.votes = votes;
        this.pulses = pulses;
        this.extensions = extensions;
        this.transaction = transaction;
    }

    /** Outages of a vote while it was open, in order. */
    @Transactional(readOnly = true)
    public List<Outage> outages(Vote vote) {
        return pulses.list(vote.id());
    }

    /** A vote that was just frozen can be reached. */
    void begin(Vote vote, Instant now) {
        pulses.put(vote.id(), now.isBefore(vote.opensAt()) ? vote.opensAt() : now);
    }

    /** Notes that the votes of the territory in scope that have opened and are not closed can be reached. */
    public void beat() {
        Instant now = votes.now();
        votes.listUnpublished().stream().filter(vote -> vote.closedAt() == null && !now.isBefore(vote.opensAt())).forEach(vote -> {
            try {
                beat(vote);
            } catch (RuntimeException e) {
                LOG.error("It could not be noted that the vote {} can be reached", vote.name(), e);
            }
        });
    }

    /** Notes that one of them can be reached, after a look for an outage that nobody has told of; in transactions of its own. */
    public void beat(Vote vote) {
        long nanos = System.nanoTime();
        Optional<Instant> at = Optional.ofNullable(transaction.execute(_ -> pulses.beat(vote.id(), SHORTEST))).flatMap(beat -> beat);
        if (at.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                // The log first, as whoever makes checkpoints does.
                votes.lockLog(vote.id());
                look(votes.hold(vote.id()));
            });
        }
        // Only what was written for good was seen.
        seen.put(vote.id(), new Seen(at.orElseGet(votes::now), nanos));
    }

    /**
     * Looks for an outage that nobody has told of, for whoever holds the log of the vote and it; gives the vote as it is then.
     */
    Vote look(Vote held) {
        Optional<Instant> last = pulses.last(held.id());
        Instant now = votes.now();
        if (held.closedAt() != null || now.isBefore(held.opensAt())) {
            return held;
        }
        pulses.put(held.id(), now);
        if (last.filter(beat -> beat.isBefore(held.closesAt()) && Duration.between(beat, now).compareTo(SHORTEST) > 0).isEmpty()) {
            return held;
        }
        Instant from = last.get().plus(set(last.get(), now, Optional.ofNullable(seen.getIfPresent(held.id())), System.nanoTime()));
        if (!from.isBefore(held.closesAt()) || Duration.between(from, now).compareTo(SHORTEST) <= 0) {
            LOG.warn("The database's clock was set: no outage of the vote {}", held.name());
            return held;
        }
        Outage outage = new Outage(from.truncatedTo(ChronoUnit.SECONDS), now.truncatedTo(ChronoUnit.SECONDS));
        LOG.warn("The vote {} could not be reached from {} to {}", held.name(), outage.from(), outage.until());
        pulses.insert(held.id(), outage);
        return extensions.byRule(held, outage, now).map(_ -> votes.find(held.id()).orElseThrow()).orElse(held);
    }

    /**
     * By how much the database's clock was set forward since the last note, as this machine's tells that nobody sets; zero where nothing
     * is known, or this node noted the vote long before another did: what was set in between is no matter of this gap.
     */
    static Duration set(Instant last, Instant now, Optional<Seen> before, long nanos) {
        Duration set = before.filter(one -> !one.at().isBefore(last.minus(KNOWN_FOR)))
                .map(one -> Duration.between(one.at(), now).minusNanos(nanos - one.nanos()))
                .orElse(Duration.ZERO);
        return set.isNegative() ? Duration.ZERO : set;
    }
}
