package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.CouncilOpinion.Reply;

/**
 * An opinion of a council, with the town's answer or the day by which it is due.
 *
 * @param department name of the one that owes it
 * @param earlier answers that were corrected, the latest first
 */
public record OpinionPage(Council council, CouncilOpinion opinion, String department, LocalDate today, List<Reply> earlier) {}
