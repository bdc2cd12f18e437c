package org.parvis.ballot.vote;

import java.time.Instant;
import java.util.UUID;
import org.parvis.ballot.proof.Extension;

/**
 * The closing of a vote was put off; told in the transaction that does it.
 *
 * @param before when it would have closed
 */
public record VoteExtended(UUID voteId, Extension extension, Instant before) {}
