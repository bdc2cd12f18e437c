package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.budget.Budgets;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Budgets that everybody can read in the site's search. */
@Component
@Order(153)
class BudgetDoors implements SearchSource {

    private static final int FOUND = 5;

    private final Budgets budgets;

    BudgetDoors(Budgets budgets) {
        this.budgets = budgets;
    }

    /** Budgets have no number. */
    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        return budgets.listPublished().isEmpty()
                ? List.of()
                : budgets.search(words, FOUND).stream()
                        .map(one -> new Item(one.title(), one.path(), "", "", one.about().summary()))
                        .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("budget.desk");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}
