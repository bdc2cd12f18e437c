package org.parvis.participation.debate.web;

import org.parvis.participation.Process;
import org.parvis.web.FormErrors;

/**
 * The form of a debate.
 *
 * @param hasAccount whether the address is known
 */
public record OpenPage(Process process, DebateForm form, boolean isTaken, boolean hasAccount, String done, FormErrors errors) {}
