package org.parvis.participation.council.web;

import java.util.List;
import org.parvis.participation.council.Council;
import org.parvis.web.FormErrors;

/**
 * The councils that somebody keeps, and the form of a new one.
 *
 * @param canBegin whether they may begin one
 */
public record DeskCouncilsPage(List<Council> councils, boolean canBegin, CouncilForm form, CouncilChoices choices, FormErrors errors) {}
