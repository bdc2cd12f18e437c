package org.parvis.participation.text;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;

/**
 * A text that people may have their say about before it is adopted.
 *
 * @param number within its process: its address
 * @param version the one that is in force; of a draft the first
 * @param publishedAt from when everybody could read it; null for a draft
 * @param closedAt when the town said what becomes of it; null as long as it has not
 */
public record DraftText(
        UUID id,
        UUID processId,
        int number,
        String title,
        String intro,
        int version,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        String closedWords) {

    /** Where it is in its life. */
    public enum Stage {
        DRAFT,
        COMING,
        OPEN,
        /** Nobody comments any more; the town has still to say what becomes of it. */
        OVER,
        CLOSED
    }

    /** Where one of its articles is talked about. */
    public String path(Process process, int clause) {
        return process.path() + "/articles/" + number + "-" + clause;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Stage stage(Process process, Instant now) {
        if (!isPublished()) {
            return Stage.DRAFT;
        }
        if (isClosed()) {
            return Stage.CLOSED;
        }
        if (process.isOpen(Capability.ANNOTATE, now)) {
            return Stage.OPEN;
        }
        return process.isOver(Capability.ANNOTATE, now) ? Stage.OVER : Stage.COMING;
    }
}
