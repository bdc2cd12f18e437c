package org.parvis.participation.opinion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;

/**
 * An «avis à partager»: statements of a process that people say their opinion on, one at a time.
 *
 * @param slug its name in addresses, within its process; never changes
 * @param publishedAt null while it is a draft
 * @param closedAt null where only its phases close it
 * @param closedWhy empty where it is not closed
 */
public record Canvass(
        UUID id,
        UUID processId,
        String slug,
        CanvassAbout about,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        String closedWhy) {

    /** How far it is. */
    public enum Stage {
        DRAFT,
        COMING,
        OPEN,
        OVER
    }

    public String title() {
        return about.title();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether nobody votes any more. */
    public boolean isOver(Process process, Instant now) {
        return closedAt != null || process.isOver(Capability.SHARE, now);
    }

    public Stage stage(Process process, Instant now) {
        if (!isPublished()) {
            return Stage.DRAFT;
        }
        if (isOver(process, now)) {
            return Stage.OVER;
        }
        return process.isOpen(Capability.SHARE, now) ? Stage.OPEN : Stage.COMING;
    }
}
