package org.parvis.participation.budget;

import java.util.Map;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups of projects of budgets while they are written. */
@Service
@Transactional
public class BudgetGroups {

    private final BudgetStore budgets;
    private final BudgetGroupStore store;
    private final Journal journal;

    BudgetGroups(BudgetStore budgets, BudgetGroupStore store, Journal journal) {
        this.budgets = budgets;
        this.store = store;
        this.journal = journal;
    }

    /**
     * Adds a group to a draft, or changes the one of that code; gives its code. An empty code is a new group.
     *
     * @throws BudgetRefused with what is wrong, by field, or where the rule is frozen
     */
    public String save(String slug, BudgetGroup group, Visitor by) {
        Budget budget = budgets.holdDraft(slug);
        Map<String, String> problems = GroupRules.problems(group, budget);
        boolean isNew = budget.groups().stream().noneMatch(one -> one.code().equals(group.code()));
        if (isNew && budget.groups().size() >= GroupRules.MOST_GROUPS) {
            problems.put("groupName", "budget.refused.groups.many");
        }
        if (!problems.isEmpty()) {
            throw new BudgetRefused(problems);
        }
        int next = 1 + budget.groups().stream().mapToInt(one -> Integer.parseInt(one.code().substring(1))).max().orElse(0);
        String code = isNew ? "G" + next : group.code();
        store.save(
                budget.id(), next,
                new BudgetGroup(code, group.name(), group.projects(), group.most(), group.least(), group.leastAmount()));
        journal.append(JournalEntry.by(by, "participation.budgetGroup", "budget", slug).with("group", code));
        return code;
    }

    public void remove(String slug, String code, Visitor by) {
        Budget budget = budgets.holdDraft(slug);
        store.remove(budget.id(), code);
        journal.append(JournalEntry.by(by, "participation.budgetGroup", "budget", slug).with("removed", code));
    }

    /** Puts a group before the one that stands before it: minimums are served in this order. */
    public void raise(String slug, String code, Visitor by) {
        Budget budget = budgets.holdDraft(slug);
        store.arrange(budget.id(), Raised.of(budget.groups().stream().map(BudgetGroup::code).toList(), code));
        journal.append(JournalEntry.by(by, "participation.budgetGroup", "budget", slug).with("raised", code));
    }
}
