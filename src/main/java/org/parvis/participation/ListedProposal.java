package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;

/**
 * An idea in a list.
 *
 * @param organisation for which it was sent, by mandate, or several where it was made of others; empty for nobody but its authors
 * @param elsewhere where it comes from and what it has there; null for what was proposed here
 * @param estimate what the last published conclusion says it takes
 */
public record ListedProposal(
        UUID id,
        String number,
        String title,
        String words,
        String place,
        String shownName,
        String organisation,
        Instant submittedAt,
        CaseStatus status,
        Standing standing,
        Estimate estimate,
        long supports,
        @Nullable Elsewhere elsewhere) {

    /** @param supports counted there, by rules of there */
    public record Elsewhere(String url, int supports) {}
}
