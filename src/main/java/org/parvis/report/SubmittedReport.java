package org.parvis.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the sender must be told. Code and link are known here and nowhere else afterwards.
 *
 * @param department name of who handles it
 * @param dueAt until when, by the territory's promise
 */
public record SubmittedReport(
        UUID id,
        UUID caseId,
        String number,
        String code,
        String linkToken,
        Visibility visibility,
        String department,
        @Nullable Instant dueAt) {}
