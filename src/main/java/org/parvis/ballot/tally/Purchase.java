package org.parvis.ballot.tally;

/**
 * A project that its supporters paid for out of their shares.
 *
 * @param price the most that one of them paid, in the smallest unit; who had less paid all that they had
 * @param effectiveVotes cost over price: how many supporters would carry it at that price, at most those it has
 */
public record Purchase(Ratio price, Ratio effectiveVotes) {}
