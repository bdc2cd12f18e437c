package org.parvis.participation.budget;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a process to the budget that decides on its ideas. */
@Component
@Order(20)
class BudgetSequel implements Sequel {

    private final Budgets budgets;

    BudgetSequel(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public List<Sequel.Link> links(UUID matter, String path) {
        List<Budget> own = budgets.listPublished().stream().filter(one -> matter.equals(one.processId())).toList();
        return switch (own.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Sequel.Link("budget.sequel", own.getFirst().path()));
            default -> List.of(new Sequel.Link("budget.sequel.all", "/participer#budgets"));
        };
    }
}
