package org.parvis.participation.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was made elsewhere.
 *
 * @param id as old as the comment, so that it stands where it belongs among others
 * @param subject the idea or the debate beneath which it stands; null for an answer, which stands beneath that of its parent
 * @param parent what it answers: before it in the same list, or here already; null for the first of a thread
 * @param shownName as its author was called there, by no name of theirs; empty for nobody
 */
public record PastComment(
        UUID id, @Nullable UUID subject, @Nullable UUID parent, Stance stance, String words, String shownName, Instant saidAt) {}
