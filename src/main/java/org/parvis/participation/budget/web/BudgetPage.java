package org.parvis.participation.budget.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.Sequel;
import org.parvis.participation.budget.Budget;
import org.parvis.shared.Role;
import org.parvis.web.View;

/**
 * A budget as everybody sees it.
 *
 * @param rule its rule in sentences made of what is frozen
 * @param voters how many people have voted
 * @param checkpoint the last signed state of the log
 * @param result null before it is published
 * @param sequel what followed it
 */
public record BudgetPage(
        Budget budget,
        Vote vote,
        Vote.Stage stage,
        List<String> rule,
        long voters,
        String checkpoint,
        @Nullable ResultView result,
        List<Sequel.Link> sequel) {

    /** Whether whoever reads this takes votes at a counter. */
    public boolean takesVotes(View view) {
        return Stream.of(Role.AGENT, Role.HEAD, Role.FRONT_DESK).anyMatch(view.visitor()::has);
    }
}
