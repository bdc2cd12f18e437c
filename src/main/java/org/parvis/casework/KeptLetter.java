package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalLetter;

/**
 * A letter as it was sent, or on paper as it lies there to be posted.
 *
 * @param ordinal its place among those of the case, from 1
 * @param number by which it is quoted: {@code S-2026-000412/1}
 * @param body word for word
 * @param sha256 of the body, as the journal has it
 * @param writtenAt when it was drawn; mailed, it went then
 * @param paperKey by which those who post know it; null where it was mailed
 * @param postedOn when it was posted; null where it was mailed, or waits
 * @param isReplaced whether another was written in its place before it was posted
 */
public record KeptLetter(
        int ordinal,
        String number,
        LegalLetter letter,
        String language,
        String body,
        String sha256,
        Instant writtenAt,
        @Nullable String paperKey,
        @Nullable LocalDate postedOn,
        boolean isReplaced) {

    /** On paper, and nobody has posted it. */
    public boolean waits() {
        return paperKey != null && postedOn == null && !isReplaced;
    }
}
