package org.parvis.participation.council.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Session;
import org.parvis.participation.meeting.Meeting;
import org.parvis.web.FormErrors;

/**
 * When a council sits, at the desk.
 *
 * @param process whose meetings they are; null for none
 * @param other meetings of the process at which it could sit
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskSessionsPage(
        Council council, @Nullable Process process, List<Session> sessions, List<Meeting> other, Instant now, String done, FormErrors errors) {}
