package org.parvis.participation.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The zones of budgets while they are written. */
@Service
@Transactional
public class BudgetZones {

    private final BudgetStore budgets;
    private final BudgetZoneStore store;
    private final Journal journal;

    BudgetZones(BudgetStore budgets, BudgetZoneStore store, Journal journal) {
        this.budgets = budgets;
        this.store = store;
        this.journal = journal;
    }

    /**
     * Adds a zone to a draft, or changes the one of that code; gives its code. An empty code is a new zone.
     *
     * @throws BudgetRefused with what is wrong, by field, or where the rule is frozen
     */
    public String save(String slug, BudgetZone zone, Visitor by) {
        Budget budget = budgets.holdDraft(slug);
        Map<String, String> problems = new LinkedHashMap<>();
        if (zone.name().isBlank() || zone.name().length() > Budgets.LONGEST_NAME) {
            problems.put("zoneName", "budget.refused.name");
        } else if (budget.zones().stream()
                .anyMatch(one -> one.name().equalsIgnoreCase(zone.name()) && !one.code().equals(zone.code()))) {
            problems.put("zoneName", "budget.refused.zones.twice");
        }
        if (zone.envelope() <= 0) {
            problems.put("zoneEnvelope", "budget.refused.envelope");
        }
        BallotLimits limits = zone.own().over(budget.about().limits());
        if (!ZoneRules.fit(zone.own(), budget.about().kind())) {
            problems.put("zoneName", "budget.refused.zones.kind");
        } else if (limits.min() > limits.max()) {
            problems.put("zoneMost", "budget.refused.most");
        } else if (budget.about().kind() == BallotKind.CUMULATIVE && limits.maxSum() < limits.min()) {
            problems.put("zoneSum", "budget.refused.sum");
        }
        if (!problems.isEmpty()) {
            throw new BudgetRefused(problems);
        }
        int next = 1 + budget.zones().stream().mapToInt(one -> Integer.parseInt(one.code().substring(1))).max().orElse(0);
        String code = budget.zone(zone.code()).isPresent() ? zone.code() : "Z" + next;
        store.save(
                budget.id(), next, new BudgetZone(code, zone.name(), zone.envelope(), zone.isCityWide(), zone.own()));
        journal.append(JournalEntry.by(by, "participation.budgetZone", "budget", slug).with("zone", code));
        return code;
    }

    /** Takes a zone out of a draft; its projects stay, in none. */
    public void remove(String slug, String code, Visitor by) {
        Budget budget = budgets.holdDraft(slug);
        store.remove(budget.id(), code);
        journal.append(JournalEntry.by(by, "participation.budgetZone", "budget", slug).with("removed", code));
    }

    /** Puts a zone before the one that stands before it: the rule may give what one leaves to the next. */
    public void raise(String slug, String code, Visitor by) {
        Budget budget = budgets.holdDraft(slug);
        store.arrange(budget.id(), Raised.of(budget.zones().stream().map(BudgetZone::code).toList(), code));
        journal.append(JournalEntry.by(by, "participation.budgetZone", "budget", slug).with("raised", code));
    }
}
