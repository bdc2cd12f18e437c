package org.parvis.participation.debate.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;

/**
 * Debates of a process.
 *
 * @param after number below which the next page begins; null on the last one
 */
public record DebatesPage(Process process, List<Debate> debates, Instant now, @Nullable Integer after) {

    public boolean canOpen() {
        return process.isOpen(Capability.OPEN_DEBATE, now);
    }

    /** As the end of a message key. */
    public String stage(Debate debate) {
        return DebatePage.isOver(process, debate, now) ? "CLOSED" : process.isOpen(Capability.DEBATE, now) ? "OPEN" : "COMING";
    }
}
