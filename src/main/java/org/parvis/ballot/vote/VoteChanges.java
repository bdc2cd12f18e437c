package org.parvis.ballot.vote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws projects from votes that are open, or changes what they cost, in the sight of everybody. */
@Service
public class VoteChanges {

    /**
     * A change that is wished.
     *
     * @param project its id
     * @param cost what it is to cost, in the smallest unit of money; empty to withdraw it
     * @param by who decided it, in words
     */
    public record Wish(String project, OptionalLong cost, String reason, String by) {}

    private static final Logger LOG = LoggerFactory.getLogger(VoteChanges.class);

    private final VoteStore votes;
    private final ChangeStore changes;
    private final VoteLogKeeper keeper;
    private final ApplicationEventPublisher events;

    VoteChanges(VoteStore votes, ChangeStore changes, VoteLogKeeper keeper, ApplicationEventPublisher events) {
        this.votes = votes;
        this.changes = changes;
        this.keeper = keeper;
        this.events = events;
    }

    /**
     * Makes a change, for good: it is in the log when this returns. No ballot is written meanwhile; one that was filled in before and
     * comes after is refused, so that its voter sees what has changed.
     *
     * @throws Refusal where the vote is not open by the database's clock, or the project cannot change like this any more
     */
    @Transactional
    public ProjectChange make(Vote one, Wish wish) {
        mustBeOpen(one, votes.now());
        // The log first, as whoever makes checkpoints does.
        votes.lockLog(one.id());
        Vote vote = votes.hold(one.id());
        Instant now = votes.now();
        mustBeOpen(vote, now);
        ProjectChange change = new ProjectChange(
                wish.project(), wish.cost(), wish.reason(), wish.by(), now.truncatedTo(ChronoUnit.SECONDS).toString(), keeper.size(vote));
        if (!vote.course().admits(change) || change.isWithdrawal() && !vote.course().canDoWithout(change.project())) {
            throw new Refusal("ballot.refused.change");
        }
        changes.insert(vote.id(), change);
        keeper.append(vote, List.of(change.line()));
        return change;
    }

    private static void mustBeOpen(Vote vote, Instant now) {
        if (vote.stage(now) != Vote.Stage.OPEN) {
            throw new Refusal("ballot.refused.closed");
        }
    }

    /** Has those told who have voted, of what they were not told yet. A vote goes on and ends also where they cannot be told now. */
    void tell(Vote vote) {
        for (ProjectChange change : changes.listUntold(vote.id())) {
            try {
                events.publishEvent(new ChangeToTell(vote, change));
                changes.told(vote.id(), change);
            } catch (RuntimeException e) {
                LOG.error("Not all voters of {} could be told of a change", vote.name(), e);
            }
        }
    }
}
