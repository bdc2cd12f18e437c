package org.parvis.ballot.proof;

import java.util.Optional;
import org.parvis.ballot.tally.BallotLimits;

/**
 * What keeps a ballot from counting.
 *
 * @param zone in which it is wrong; empty where it is wrong as a whole
 */
public record BallotProblem(BallotLimits.Problem problem, Optional<Zone> zone) {}
