package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.parvis.casework.CaseStatus;

/**
 * An idea in a list.
 *
 * @param estimate what the last published conclusion says it takes
 */
public record ListedProposal(
        UUID id,
        String number,
        String title,
        String words,
        String place,
        String shownName,
        Instant submittedAt,
        CaseStatus status,
        Standing standing,
        Estimate estimate,
        long supports) {}
