package org.parvis.participation.council.web;

import java.time.LocalDate;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;

/**
 * An opinion of a council, with the town's answer or the day by which it is due.
 *
 * @param department name of the one that owes it
 */
public record OpinionPage(Council council, CouncilOpinion opinion, String department, LocalDate today) {}
