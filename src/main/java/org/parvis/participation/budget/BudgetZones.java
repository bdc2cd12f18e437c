package org.parvis.participation.budget;

import java.util.LinkedHashMap;
import java.util.Map;
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
        Budget budget = holdDraft(slug);
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
        if (!problems.isEmpty()) {
            throw new BudgetRefused(problems);
        }
        int next = 1 + budget.zones().stream().mapToInt(one -> Integer.parseInt(one.code().substring(1))).max().orElse(0);
        String code = budget.zone(zone.code()).isPresent() ? zone.code() : "Z" + next;
        store.save(budget.id(), next, new BudgetZone(code, zone.name(), zone.envelope(), zone.isCityWide()));
        journal.append(JournalEntry.by(by, "participation.budgetZone", "budget", slug).with("zone", code));
        return code;
    }

    /** Takes a zone out of a draft; its projects stay, in none. */
    public void remove(String slug, String code, Visitor by) {
        Budget budget = holdDraft(slug);
        store.remove(budget.id(), code);
        journal.append(JournalEntry.by(by, "participation.budgetZone", "budget", slug).with("removed", code));
    }

    private Budget holdDraft(String slug) {
        Budget budget = budgets.hold(slug).orElseThrow();
        if (budget.isFrozen()) {
            throw new BudgetRefused(Map.of("title", "budget.refused.frozen"));
        }
        return budget;
    }
}
