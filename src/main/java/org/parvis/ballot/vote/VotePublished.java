package org.parvis.ballot.vote;

import java.util.UUID;

/** The result of a vote is public now; told in the transaction that publishes it. */
public record VotePublished(UUID voteId) {}
