package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task was given, answered or cancelled; heard in the transaction in which it was.
 *
 * @param kind code of the {@link CaseKind} of its case, and the subject there
 * @param departmentId null for a contractor
 * @param dueOn null where no day was said
 */
public record TaskChanged(
        UUID territoryId,
        UUID caseId,
        String kind,
        UUID subjectId,
        Instant at,
        UUID taskId,
        Task.Purpose purpose,
        Task.State state,
        @Nullable UUID departmentId,
        @Nullable LocalDate dueOn) {}
