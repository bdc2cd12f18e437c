package org.parvis.participation.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An «avis» or a «vœu» of a council. Once it is published it does not change, and the town owes an answer; an answer that is wrong is
 * corrected by another, and both are read.
 *
 * @param number from 1, in the council
 * @param publishedAt null while it is a draft
 * @param dueOn by when the town answers; null while it is a draft
 * @param answeredAt when the town first answered, whatever it corrected since; null while it has not
 * @param reply the answer that holds; null while the town has not answered
 */
public record CouncilOpinion(
        UUID id, UUID councilId, int number, OpinionAbout about, @Nullable Instant publishedAt, @Nullable LocalDate dueOn,
        @Nullable Instant answeredAt, @Nullable Reply reply) {

    /** What the town makes of it. */
    public enum Fate {
        FOLLOWED,
        PARTLY,
        REFUSED
    }

    /**
     * The town's answer.
     *
     * @param version 1 as it was first given, 2 once it was corrected
     * @param words with its reasons
     * @param authority who answers: the mayor, the assembly
     * @param reason why it corrects the one before; empty for the first
     */
    public record Reply(int version, Fate fate, String words, String authority, Instant at, String reason) {

        public boolean isCorrection() {
            return !reason.isEmpty();
        }

        /** Whether somebody who reads both learns nothing new. */
        boolean saysAs(Reply other) {
            return fate == other.fate && words.equals(other.words) && authority.equals(other.authority);
        }
    }

    /** When the answer that holds was corrected; null where it is the first, or there is none. */
    public @Nullable Instant correctedAt() {
        return reply != null && reply.isCorrection() ? reply.at() : null;
    }

    public String title() {
        return about.title();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether the town has still to answer. */
    public boolean isOwed() {
        return isPublished() && reply == null;
    }

    public boolean isLate(LocalDate today) {
        return isOwed() && dueOn != null && dueOn.isBefore(today);
    }

    /** Of its public page. */
    public String path(Council council) {
        return council.path() + "/avis/" + number;
    }
}
