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
}
