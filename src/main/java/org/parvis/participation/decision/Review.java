package org.parvis.participation.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What holds and is to be looked at again.
 *
 * @param title of the budget or the process
 * @param deskPath where another version is written
 * @param department code of the one that keeps the process; empty for a vote
 */
public record Review(UUID decisionId, String title, String deskPath, String department, LocalDate due) {}
