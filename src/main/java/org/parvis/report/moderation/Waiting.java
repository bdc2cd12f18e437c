package org.parvis.report.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for a moderator.
 *
 * @param words what they say who brought it here
 * @param times how often it was said
 */
public record Waiting(
        UUID reportId,
        String number,
        String title,
        String publicText,
        Reason why,
        String words,
        int times,
        Instant since) {}
