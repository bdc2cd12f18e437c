package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea that was published elsewhere, before this platform knew of it.
 *
 * @param id as old as the idea, so that it stands where it belongs among others
 * @param shownName as its author was called there, by no name of theirs; empty for nobody
 * @param isWithdrawn its author took it back there
 * @param answer null as long as none was given
 */
public record PastProposal(
        UUID id, String title, String words, String shownName, Instant submittedAt, boolean isWithdrawn, @Nullable Answer answer) {

    /** What was answered there. */
    public record Answer(boolean isAccepted, String words, Instant at) {}
}
