package org.parvis.participation.budget;

import org.parvis.ballot.vote.Vote;

/** A budget whose rule is frozen, as its terms say it, and the vote on it. */
public record VotedBudget(Budget budget, Vote vote) {}
