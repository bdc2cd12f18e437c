package org.parvis.ballot.tally;

import java.util.List;

/**
 * Ballots that say the same, counted together.
 *
 * @param marks by place of the project, none for a blank ballot
 * @param ballots how many say this
 */
public record Marking(List<Mark> marks, int ballots) {}
