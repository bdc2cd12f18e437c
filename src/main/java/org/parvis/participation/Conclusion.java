package org.parvis.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever handles an idea concludes from what the departments found. Its author is told first and may answer; then it
 * is final, and everybody reads it. Another that comes later is a version of its own.
 *
 * @param reason why it is another than the one before; empty for the first
 * @param answerUntil the last day on which the author can answer
 * @param answer the author's; empty for none
 * @param finalAt null as long as it is not
 * @param replacedAt when another was written before it was final; null where none was
 */
public record Conclusion(
        int version,
        UUID departmentId,
        Feasibility feasibility,
        Estimate estimate,
        String explanation,
        String reason,
        Instant concludedAt,
        LocalDate answerUntil,
        String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant finalAt,
        @Nullable Instant replacedAt) {

    public boolean isFinal() {
        return finalAt != null;
    }

    /** With its author. */
    public boolean isPending() {
        return finalAt == null && replacedAt == null;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether its author can answer it now. */
    public boolean canBeAnswered(LocalDate today) {
        return isPending() && !isAnswered() && !answerUntil.isBefore(today);
    }
}
