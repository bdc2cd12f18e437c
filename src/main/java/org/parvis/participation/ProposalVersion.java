package org.parvis.participation;

import java.time.Instant;

/** What was sent, or what it was corrected to. */
public record ProposalVersion(int ordinal, String title, String words, Instant at) {}
