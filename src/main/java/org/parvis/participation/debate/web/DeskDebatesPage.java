package org.parvis.participation.debate.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;

/**
 * Debates of a process for whoever keeps them.
 *
 * @param after number below which the next page begins; null on the last one
 */
public record DeskDebatesPage(Process process, List<Debate> debates, Instant now, @Nullable Integer after) {

    public String path() {
        return DeskDebateController.path(process);
    }

    /** As the end of a message key. */
    public String stage(Debate debate) {
        if (debate.isDraft()) {
            return "DRAFT";
        }
        if (!debate.isVisible()) {
            return debate.moderation().name();
        }
        return DebatePage.isOver(process, debate, now) ? "CLOSED" : "OPEN";
    }
}
