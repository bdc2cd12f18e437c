package org.parvis.participation.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the town answers to a vote, a process or a petition. Once it is published it does not change.
 *
 * @param matter id of the budget, the process or the petition that it answers
 * @param revision how often its draft was written
 * @param reason why it is another than the one before; empty for the first
 * @param rule SHA-256 of the rule of the vote; empty where there was none
 * @param publishedAt null while it is a draft
 */
public record TownDecision(
        UUID id,
        UUID matter,
        int version,
        int revision,
        TownDecisionDraft about,
        String reason,
        String rule,
        @Nullable Instant publishedAt) {

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether the day on which it was to be looked at again has passed; that is asked of what holds now alone. */
    public boolean isReviewLate(LocalDate today) {
        return publishedAt != null && about.reviewOn() instanceof LocalDate day && day.isBefore(today);
    }
}
