package org.parvis.participation.web;

import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.participation.talk.web.Judging;
import org.parvis.web.FormErrors;

/**
 * Whether an idea is shown.
 *
 * @param hasCase whether whoever reads it may open its case
 */
public record ModeratePage(Proposal proposal, Process process, boolean hasCase, Judging judging, FormErrors errors) {}
