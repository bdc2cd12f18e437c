package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.parvis.casework.CaseStatus;

/** An idea in a list. */
public record ListedProposal(
        UUID id, String number, String title, String words, String place, String shownName, Instant submittedAt, CaseStatus status, long supports) {}
