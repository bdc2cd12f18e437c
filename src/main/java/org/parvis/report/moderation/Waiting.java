package org.parvis.report.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for a moderator.
 *
 * @param why MASKED by the software, FLAGGED by somebody, APPEALED by the author
 * @param words what they say
 * @param times how often it was said
 */
public record Waiting(
        UUID reportId, String number, String title, String publicText, String why, String words, int times, Instant since) {}
