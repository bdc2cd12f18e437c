package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.web.FormErrors;

/**
 * Asking for letters.
 *
 * @param topic slug of the process that was chosen; empty for all
 * @param email as it was typed
 */
public record SubscribePage(List<Process> processes, String topic, String email, FormErrors errors) {}
