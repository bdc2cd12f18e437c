package org.parvis.participation.web;

import org.parvis.participation.Process;
import org.parvis.participation.Proposal;

/**
 * What everybody reads in the place of an idea that is hidden.
 *
 * @param article of the charter; empty for none
 */
public record GonePage(Process process, Proposal proposal, String article) {}
