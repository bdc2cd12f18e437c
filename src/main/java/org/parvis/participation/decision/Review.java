package org.parvis.participation.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds and is to be looked at again.
 *
 * @param title of the budget or the process
 * @param deskPath where another version is written
 * @param department code of the one that keeps the process or petition; empty for a vote
 * @param process null for a vote or a petition
 */
public record Review(UUID decisionId, String title, String deskPath, String department, @Nullable UUID process, LocalDate due) {}
