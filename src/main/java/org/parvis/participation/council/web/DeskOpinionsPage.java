package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;

/**
 * What a council said, at the desk.
 *
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskOpinionsPage(Council council, List<CouncilOpinion> opinions, LocalDate today, String done) {}
