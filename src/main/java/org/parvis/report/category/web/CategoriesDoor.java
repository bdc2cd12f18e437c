package org.parvis.report.category.web;

import java.util.stream.Collectors;
import org.parvis.report.category.Categories;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the territory's page to what can be reported. */
@Component
@Order(190)
class CategoriesDoor implements TerritoryDoor {

    private final Categories categories;

    CategoriesDoor(Categories categories) {
        this.categories = categories;
    }

    @Override
    public Door door(View view) {
        String names = categories.tree().roots().stream()
                .map(category -> category.label(view.locale()))
                .collect(Collectors.joining(", "));
        return new Door(
                view.t("report.categories.title"), names.isEmpty() ? view.t("report.categories.empty") : names,
                CategoriesController.PATH);
    }
}
