package org.parvis.participation.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters that were printed together, as one file.
 *
 * @param author the agent's name, as it was then
 * @param letters how many there were
 * @param answerBy by when people were asked to answer
 * @param isReprint whether it stands for a batch that was printed before
 * @param awaited of how many of them an answer is still to come: those can be printed once more
 * @param reprintedAt when another batch took its place; null where none did
 */
public record Batch(
        UUID id, Instant printedAt, String author, int letters, LocalDate answerBy, boolean isReprint, int awaited, @Nullable Instant reprintedAt) {}
