package org.parvis.journal;

import java.time.Instant;
import java.util.UUID;

/** An entry as it stands in the journal. */
public record JournalRow(UUID id, Instant at, JournalEntry entry) {}
