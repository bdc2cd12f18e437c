package org.parvis.participation.web;

import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.web.FormErrors;

/**
 * Whether an idea is shown.
 *
 * @param reason for hiding it, as it was typed
 */
public record ModeratePage(Proposal proposal, Process process, String reason, FormErrors errors) {}
