package org.parvis.ballot.vote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.shared.Refusal;
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
    public record Wish(String project, OptionalLong cost, String reason, String by) {

        /** The change as it would be now, at some place of the log. */
        public ProjectChange after(Vote vote) {
            return change(vote.opensAt(), vote.course().changes().size() + 1);
        }

        private ProjectChange change(Instant at, long leaf) {
            return new ProjectChange(project, cost, reason, by, at.truncatedTo(ChronoUnit.SECONDS).toString(), leaf);
        }
    }

    private final VoteStore votes;
    private final ChangeStore changes;
    private final TellingStore tellings;
    private final VoteLogKeeper keeper;

    VoteChanges(VoteStore votes, ChangeStore changes, TellingStore tellings, VoteLogKeeper keeper) {
        this.tellings = tellings;
        this.votes = votes;
        this.changes = changes;
        this.keeper = keeper;
    }

    /**
     * Makes a change, for good: it is in the log when this returns, and whoever has voted is noted to be told ({@link VoterTelling}). No ballot is written meanwhile; one that was filled in before and
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
        ProjectChange change = wish.change(now, keeper.size(vote));
        if (!vote.course().admits(change) || !vote.course().leavesBallots(change)) {
            throw new Refusal("ballot.refused.change");
        }
        changes.insert(vote.id(), change);
        tellings.noteVoters(vote.id(), change);
        keeper.append(vote, List.of(change.line()));
        return change;
    }

    private static void mustBeOpen(Vote vote, Instant now) {
        if (vote.stage(now) != Vote.Stage.OPEN) {
            throw new Refusal("ballot.refused.closed");
        }
    }
}
