package org.parvis.participation.budget;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.VoteTerms;

/**
 * A «budget participatif».
 *
 * @param slug its name in addresses; never changes
 * @param voteId its vote, once its rule is frozen; null while it is a draft, which only those see who write it
 */
public record Budget(UUID id, String slug, BudgetDraft about, List<BudgetProject> projects, @Nullable UUID voteId) {

    public Budget {
        projects = List.copyOf(projects);
    }

    /**
     * As its frozen terms say, whatever its rows became since: ballots, receipts and results are drawn from what was frozen
     * alone. Only texts that explain come from elsewhere.
     */
    Budget under(VoteTerms terms) {
        Map<String, BudgetProject> texts =
                projects.stream().collect(Collectors.toMap(BudgetProject::code, Function.identity()));
        List<BudgetProject> frozen = terms.projects().stream()
                .map(project -> {
                    @Nullable BudgetProject text = texts.get(project.id());
                    return new BudgetProject(
                            project.id(), project.name(), text == null ? "" : text.words(), project.cost(), text == null ? "" : text.proposal());
                })
                .toList();
        return new Budget(id, slug, about.under(terms), frozen, voteId);
    }

    public String title() {
        return about.title();
    }

    public boolean isFrozen() {
        return voteId != null;
    }

    public String path() {
        return "/budgets/" + slug;
    }
}
