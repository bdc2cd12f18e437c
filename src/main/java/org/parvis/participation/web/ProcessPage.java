package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.DateChange;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.participation.ProposalOrder;

/**
 * A process as everybody sees it.
 *
 * @param rule in one sentence
 * @param ideas this page of them
 * @param after where the next page begins; null on the last one
 */
public record ProcessPage(
        Process process,
        Instant now,
        String rule,
        String department,
        List<DateChange> changes,
        List<ListedProposal> ideas,
        long count,
        ProposalOrder order,
        Position position,
        @Nullable String after) {

    /** Whether it is the first page of ideas. */
    public enum Position {
        FIRST,
        LATER
    }

    public boolean canPropose() {
        return process.isOpen(Capability.PROPOSE, now);
    }

    public boolean isOrderedBySupports() {
        return order == ProposalOrder.MOST_SUPPORTED;
    }

    public boolean isFirst() {
        return position == Position.FIRST;
    }

    public String orderQuery() {
        return isOrderedBySupports() ? "ordre=soutiens" : "ordre=recentes";
    }
}
