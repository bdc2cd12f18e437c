package org.parvis.ballot.vote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks after the votes of the territory in scope: checkpoints while they are open, their end when their time is over. */
@Service
public class VoteKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(VoteKeeping.class);

    private final VoteStore votes;
    private final VoteLogKeeper log;
    private final Closing closing;
    private final VoteSecrets secrets;
    private final VoterTelling telling;

    VoteKeeping(VoteStore votes, VoteLogKeeper log, Closing closing, VoteSecrets secrets, VoterTelling telling) {
        this.telling = telling;
        this.votes = votes;
        this.log = log;
        this.closing = closing;
        this.secrets = secrets;
    }

    /** The territories that have a vote to look after. */
    public List<UUID> territories() {
        return votes.territoriesUnderWay();
    }

    /** Makes the checkpoints that are due. One vote that fails keeps no other waiting, and is tried again the next time. */
    public void keep() {
        Instant now = votes.now();
        each(vote -> {
            if (now.isBefore(vote.closesAt())) {
                // What a receipt promises before what can wait.
                log.keep(vote);
                tell(vote);
            }
        });
    }

    /** Closes votes whose time is over, destroys their keys, counts and publishes them, each step for good before the next. */
    public void end() {
        Instant now = votes.now();
        each(vote -> {
            if (!now.isBefore(vote.closesAt()) && closing.close(vote)) {
                secrets.keysFile(vote.id()).ifPresent(file -> {
                    telling.tellLast(vote);
                    secrets.destroy(vote.id(), file);
                });
                telling.forget(vote);
                closing.keysGone(vote);
                tellQuietly(vote);
                closing.publish(vote);
            }
        });
    }

    private void tell(Vote vote) {
        int told;
        do {
            told = log.tellSome(vote);
        } while (told > 0);
    }

    /** Whoever cannot be told keeps no result back. */
    private void tellQuietly(Vote vote) {
        try {
            tell(vote);
        } catch (RuntimeException e) {
            LOG.error("Not all voters of {} could be told", vote.name(), e);
        }
    }

    private void each(Consumer<Vote> work) {
        for (Vote vote : votes.listUnpublished()) {
            try {
                work.accept(vote);
            } catch (RuntimeException e) {
                LOG.error("The vote {} could not be looked after", vote.name(), e);
            }
        }
    }
}
