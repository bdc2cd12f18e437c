package org.parvis.ballot.vote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a witness has cosigned the log of a vote.
 *
 * @param size lines of the log under the last checkpoint that it cosigned; 0 for none
 * @param at when it did; null for never
 * @param problem why it did not when it was asked last, as the end of a message key; empty where it did
 */
public record Cosigning(String witness, long size, @Nullable Instant at, String problem) {}
