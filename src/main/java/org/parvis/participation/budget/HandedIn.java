package org.parvis.participation.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.proof.ProjectChange;

/**
 * When a sheet of paper was handed in. Until something happens to a vote that is clear enough: it was typed by then. Afterwards the rule, or whether the
 * vote was closed already, hangs on it: it is read on the sheet, to the minute, and both agents must read the same.
 *
 * @param changes after how many changes of projects
 * @param at the beginning of the minute that stands on the sheet; empty where nobody is asked for it
 */
public record HandedIn(int changes, Optional<Instant> at) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Whether agents say it of each sheet: once a project or the closing has changed. */
    public static boolean isAsked(VotedBudget voted) {
        return !voted.budget().changes().isEmpty() || !voted.vote().course().extensions().list().isEmpty();
    }

    /** What is wrong with it, as a message key: it lies between the opening and now, and in the time of the rule to which the sheet is held. */
    public Optional<String> problem(VotedBudget voted, Instant now) {
        if (!isAsked(voted)) {
            return Optional.empty();
        }
        if (at.isEmpty()) {
            return Optional.of("budget.paper.refused.handed.none");
        }
        if (isOver(voted.vote().opensAt())) {
            return Optional.of("budget.paper.refused.handed.early");
        }
        if (at.get().isAfter(now) || !at.get().isBefore(voted.vote().closesAt())) {
            return Optional.of("budget.paper.refused.handed.late");
        }
        List<Instant> moments = voted.budget().changes().stream().map(ProjectChange::at).map(Instant::parse).toList();
        boolean isBefore = changes < moments.size() && at.get().isAfter(moments.get(changes));
        boolean isAfter = changes > 0 && isOver(moments.get(changes - 1));
        return isBefore || isAfter ? Optional.of("budget.paper.refused.handed.other") : Optional.empty();
    }

    /** Whether the minute that stands on the sheet was over by that moment. */
    private boolean isOver(Instant moment) {
        return !at.orElseThrow().plus(MINUTE).isAfter(moment);
    }

    /** What both agents must have read of it. */
    String words() {
        return at.map(moment -> "\n" + moment + "\n" + changes).orElse("");
    }

    /** Whether a project has changed since. */
    boolean isBeforeChange(VotedBudget voted) {
        return at.isPresent() && changes < voted.budget().changes().size();
    }

    /** Whether the vote would have closed since, had its closing not been put off. */
    boolean isBeforeClosing(VotedBudget voted, Instant now) {
        return at.isPresent()
                && voted.vote().course().extensions().formerClosings(voted.vote().terms()).stream()
                        .anyMatch(closes -> at.get().isBefore(closes) && !now.isBefore(closes));
    }
}
