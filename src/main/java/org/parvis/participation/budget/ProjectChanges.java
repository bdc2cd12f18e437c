package org.parvis.participation.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChanges.Wish;
import org.parvis.ballot.vote.VoteChanges;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws projects from a vote that goes on, or changes what they cost: in public, with a reason, and for good. */
@Service
public class ProjectChanges {

    public static final int LONGEST_REASON = 1_000;
    public static final int LONGEST_AUTHORITY = 120;

    private final Budgets budgets;
    private final VoteChanges changes;
    private final Journal journal;

    ProjectChanges(Budgets budgets, VoteChanges changes, Journal journal) {
        this.budgets = budgets;
        this.changes = changes;
        this.journal = journal;
    }

    /** What is wrong with a change that is wished, by field, as message keys. */
    public Map<String, String> problems(VotedBudget voted, Wish wish) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<BudgetProject> project = voted.budget().offered().stream().filter(one -> one.code().equals(wish.project())).findFirst();
        if (project.isEmpty()) {
            problems.put("projet", "budget.change.refused.project");
        } else {
            problem(voted, project.get(), wish).ifPresent(problem -> problems.put(wish.cost().isEmpty() ? "projet" : "cout", problem));
        }
        if (!ProjectChange.says(wish.reason()) || wish.reason().length() > LONGEST_REASON) {
            problems.put("raison", "budget.change.refused.reason");
        }
        if (!ProjectChange.says(wish.by()) || wish.by().length() > LONGEST_AUTHORITY) {
            problems.put("autorite", "budget.change.refused.authority");
        }
        return problems;
    }

    private static Optional<String> problem(VotedBudget voted, BudgetProject project, Wish wish) {
        if (wish.cost().isPresent()) {
            long cost = wish.cost().getAsLong();
            long envelope = voted.budget().zone(project.zone()).map(BudgetZone::envelope).orElse(voted.budget().about().envelope());
            if (cost <= 0) {
                return Optional.of("budget.change.refused.cost");
            }
            if (cost == project.cost()) {
                return Optional.of("budget.change.refused.same");
            }
            if (cost > envelope) {
                return Optional.of("budget.change.refused.dear");
            }
        }
        return voted.vote().course().leavesBallots(wish.after(voted.vote()))
                ? Optional.empty()
                : Optional.of(wish.cost().isEmpty() ? "budget.change.refused.last" : "budget.change.refused.stuck");
    }

    /**
     * Makes a change.
     *
     * @throws BudgetRefused with what is wrong, by field
     * @throws Refusal where the vote is not open
     */
    @Transactional
    public ProjectChange make(VotedBudget voted, Wish wish, Visitor by) {
        Map<String, String> problems = problems(voted, wish);
        if (!problems.isEmpty()) {
            throw new BudgetRefused(problems);
        }
        ProjectChange change = changes.make(voted.vote(), wish);
        String act = change.isWithdrawal() ? "participation.projectWithdrawn" : "participation.projectRepriced";
        journal.append(JournalEntry.by(by, act, "budget", voted.budget().slug()).with("project", change.project()).with("leaf", change.leaf()));
        return change;
    }

    /** Whether projects of a vote can change now. */
    @Transactional(readOnly = true)
    public boolean arePossible(VotedBudget voted) {
        return voted.vote().stage(budgets.now()) == Vote.Stage.OPEN;
    }
}
