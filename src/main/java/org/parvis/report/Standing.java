package org.parvis.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;

/**
 * Where a report's case stands, copied beside the report so that a public page reads one row.
 *
 * @param department name of who has it now
 * @param duplicateOf the report that stays when this one is about the same thing
 */
public record Standing(
        CaseStatus status,
        @Nullable String department,
        @Nullable UUID duplicateOf,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt) {}
