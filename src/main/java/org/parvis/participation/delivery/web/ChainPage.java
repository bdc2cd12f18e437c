package org.parvis.participation.delivery.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;

/** The way of a project from the idea to what it became. */
public record ChainPage(Budget budget, BudgetProject project, List<Step> steps) {

    private static final Set<String> TO_COME = Set.of("WILL_OPEN", "WAITING", "WORTH_COMING", "REVIEW", "REVIEW_LATE");

    /**
     * A step on the way.
     *
     * @param kind end of the message key of its name
     * @param day when, as it is read; empty where there is no day
     * @param iso the same for programs
     * @param who its author or authority
     * @param lines what was said or done, and why
     * @param path where it is told whole; null for nowhere
     */
    public record Step(String kind, String day, String iso, String who, List<String> lines, @Nullable String path) {

        /** Not done yet. */
        public boolean isToCome() {
            return TO_COME.contains(kind);
        }
    }
}
