package org.parvis.ballot.tally;

import java.util.Optional;

/**
 * One line of a tally's trace: a project's turn.
 *
 * @param project its place in the list
 * @param rest what was left of the envelope when it came, in the smallest unit
 * @param amount what it gets
 * @param purchase how its supporters paid for it, where they did
 */
public record Turn(int project, long rest, Verdict verdict, long amount, Optional<Purchase> purchase) {}
