package org.parvis.participation.budget;

import java.util.List;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Vote;

/** A budget whose rule is frozen, as its terms say it, and the vote on it. */
public record VotedBudget(Budget budget, Vote vote) {

    /** Whether a ballot may say that now. */
    public boolean allows(List<Mark> marks) {
        return vote.course().problem(marks).isEmpty();
    }

    /** As it was after so many changes of its projects, which tells what a sheet of paper was held to when it was handed in. */
    public VotedBudget after(int changes) {
        return new VotedBudget(
                budget.under(vote.course().after(changes)),
                new Vote(vote.id(), vote.course().after(changes), vote.opensAt(), vote.closesAt(), vote.interval(), vote.closedAt(), vote.publishedAt()));
    }
}
