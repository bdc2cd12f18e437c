package org.parvis.participation.debate;

import java.time.Instant;
import java.util.UUID;

/**
 * A debate that was opened elsewhere.
 *
 * @param id as old as the debate
 * @param shownName as whoever opened it was called there, by no name of theirs; empty for a public body
 */
public record PastDebate(UUID id, String question, String words, String shownName, Instant openedAt) {}
