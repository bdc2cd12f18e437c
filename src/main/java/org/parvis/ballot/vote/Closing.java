package org.parvis.ballot.vote;

import org.parvis.ballot.proof.Publication;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends votes whose time is over: first the keys go, then the urn is opened, counted by two programs, and published. */
@Component
class Closing {

    private final VoteStore votes;
    private final RollStore roll;
    private final UrnStore urn;
    private final VotePulse pulse;
    private final VoteLogKeeper keeper;
    private final VoteSecrets secrets;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Closing(
            VoteStore votes,
            RollStore roll,
            UrnStore urn,
            VotePulse pulse,
            VoteLogKeeper keeper,
            VoteSecrets secrets,
            Journal journal,
            ApplicationEventPublisher events) {
        this.votes = votes;
        this.roll = roll;
        this.urn = urn;
        this.pulse = pulse;
        this.keeper = keeper;
        this.secrets = secrets;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Closes a vote whose time is over: what was cast is in the log, and nothing more comes in. False where it is not over, also as an
     * outage up to now puts its closing off.
     */
    @Transactional
    public boolean close(Vote one) {
        // The log first, as whoever makes checkpoints or changes does.
        votes.lockLog(one.id());
        Vote held = votes.hold(one.id());
        if (held.closedAt() != null) {
            return true;
        }
        Vote vote = pulse.look(held);
        boolean isOver = !votes.now().isBefore(vote.closesAt());
        if (isOver) {
            keeper.takeIn(vote);
            votes.close(vote.id());
        }
        return isOver;
    }

    /** Once the file of the keys is gone: only now can the urn be opened. */
    @Transactional
    public void keysGone(Vote one) {
        Vote vote = votes.hold(one.id());
        if (votes.forgetKeys(vote.id())) {
            journal.append(JournalEntry.bySystem("ballot.keysDestroyed", "vote", vote.name()));
        }
    }

    /** Counts and publishes a closed vote, once. */
    @Transactional
    public void publish(Vote one) {
        Vote vote = votes.hold(one.id());
        if (vote.closedAt() == null || vote.publishedAt() != null || secrets.keysFile(vote.id()).isPresent()) {
            return;
        }
        Publication published =
                Publication.of(vote.course(), secrets.lotSeed(vote.id()), urn.open(vote.id()), roll.summary(vote.id()));
        keeper.append(vote, published.leaves());
        votes.publish(vote.id(), published.files());
        journal.append(JournalEntry.bySystem("ballot.published", "vote", vote.name()).with("winners", published.winners()));
        events.publishEvent(new VotePublished(vote.id()));
    }
}
