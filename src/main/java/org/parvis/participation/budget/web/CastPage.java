package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.List;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.participation.budget.Budget;
import org.parvis.web.QrDrawing;

/**
 * The receipt of a ballot. What was chosen is shown on the screen once, and stands on no paper.
 *
 * @param chosen names of the projects, with points or in their order; none at a counter, where an agent looks on
 * @param token of the link by which it can be changed; empty for none
 * @param promisedBy when it is in the log at the latest
 * @param qr the address at which the receipt is checked, code included
 */
public record CastPage(Budget budget, Vote vote, Cast cast, List<String> chosen, String token, VoteChannel channel, Instant promisedBy, QrDrawing qr) {}
