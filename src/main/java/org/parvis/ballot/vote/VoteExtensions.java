package org.parvis.ballot.vote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.Outage;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the closing of votes off, in the sight of everybody: somebody decides it while a vote is open, or its rule does after an outage. */
@Service
public class VoteExtensions {

    /**
     * An extension that is wished.
     *
     * @param closes when the vote is to close
     * @param before when it closes as whoever wishes this knows it: two who wish at once put it off once
     * @param by who decided it, in words
     * @param outage the one that is the reason; empty for another reason
     */
    public record Wish(Instant closes, Instant before, String reason, String by, Optional<Outage> outage) {}

    private final VoteStore votes;
    private final ExtensionStore extensions;
    private final TellingStore tellings;
    private final UrnStore urn;
    private final VoteLogKeeper keeper;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    VoteExtensions(
            VoteStore votes,
            ExtensionStore extensions,
            TellingStore tellings,
            UrnStore urn,
            VoteLogKeeper keeper,
            Journal journal,
            ApplicationEventPublisher events) {
        this.tellings = tellings;
        this.votes = votes;
        this.extensions = extensions;
        this.urn = urn;
        this.keeper = keeper;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Puts a closing off, for good: it is in the log when this returns, and whoever has voted is noted to be told ({@link VoterTelling}).
     *
     * @throws Refusal where the vote is not open by the database's clock, closes otherwise than whoever wishes this knew, or cannot be put
     *     off like this
     */
    @Transactional
    public Extension make(Vote one, Wish wish) {
        mustBeOpen(one, votes.now());
        // The log first, as whoever makes checkpoints does.
        votes.lockLog(one.id());
        Vote vote = votes.hold(one.id());
        Instant now = votes.now();
        mustBeOpen(vote, now);
        if (!vote.closesAt().equals(wish.before())) {
            throw new Refusal("ballot.refused.extension.meanwhile");
        }
        Extension extension = new Extension(
                seconds(wish.closes()).toString(), wish.reason(), wish.by(),
                wish.outage().map(outage -> new Outage(seconds(outage.from()), seconds(outage.until()))), seconds(now).toString(), keeper.size(vote));
        if (extension.isByRule() || !vote.course().extensions().couldFollow(vote.terms(), extension)) {
            throw new Refusal("ballot.refused.extension");
        }
        put(vote, extension, now);
        return extension;
    }

    /** Does what the rule of a vote says of an outage, for whoever holds its log and it: empty where it says nothing. */
    Optional<Extension> byRule(Vote held, Outage outage, Instant now) {
        Optional<Extension> extension = held.course().extensions().byRule(held.terms(), outage, seconds(now), keeper.size(held));
        extension.ifPresent(one -> {
            put(held, one, now);
            journal.append(JournalEntry.bySystem("ballot.extended", "vote", held.name()).with("closes", one.closes()).with("leaf", one.leaf()));
        });
        return extension;
    }

    private void put(Vote held, Extension extension, Instant now) {
        extensions.insert(held.id(), extension);
        tellings.noteVoters(held.id(), extension);
        if (!extensions.putOff(held.id(), extension)) {
            throw new IllegalStateException("The vote " + held.name() + " cannot close at " + extension.closes());
        }
        // What was cast by now has a receipt that promises something by the former closing.
        if (urn.countWaiting(held.id()) > 0 && votes.waitingSince(held.id()).isEmpty()) {
            votes.wait(held.id(), now.isBefore(held.closesAt()) ? now : held.closesAt().minusMillis(1));
        }
        keeper.append(held, List.of(extension.line()));
        events.publishEvent(new VoteExtended(held.id(), extension, held.closesAt()));
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void mustBeOpen(Vote vote, Instant now) {
        if (vote.stage(now) != Vote.Stage.OPEN) {
            throw new Refusal("ballot.refused.closed");
        }
    }
}
