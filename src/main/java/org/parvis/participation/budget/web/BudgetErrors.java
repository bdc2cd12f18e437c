package org.parvis.participation.budget.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetFlaws;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** What is wrong with a budget in words that say where: the summary of errors stands far from the fields. */
final class BudgetErrors {

    /** What fields are called whose messages are said of several. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("least", "budget.desk.least"),
            entry("most", "budget.desk.most"),
            entry("mostPoints", "budget.desk.mostPoints"),
            entry("sumPoints", "budget.desk.sumPoints"),
            entry("envelope", "budget.desk.envelope"),
            entry("leastScore", "budget.desk.leastScore"),
            entry("interval", "budget.desk.interval"),
            entry("outageMinutes", "budget.desk.outage"),
            entry("ageFrom", "budget.desk.age"),
            entry("opens", "participation.desk.opens"),
            entry("closes", "participation.desk.closes"),
            entry("words", "participation.desk.words"));

    private BudgetErrors() {}

    /** Of the form of a budget, each with the name of its field. */
    static FormErrors of(Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((field, key) -> errors.add(field, words(field, key, view)));
        return errors;
    }

    private static String words(String field, String key, View view) {
        String label = LABELS.get(field);
        return label == null ? view.t(key) : view.t("budget.refused.at", view.t(label), view.t(key));
    }

    /** Of what keeps a budget from being frozen, each with the names of the projects, zones or groups that are meant. */
    static FormErrors of(Budget budget, Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((field, key) -> {
            List<String> names = BudgetFlaws.names(budget, key);
            String words = words(field, key, view);
            errors.add(field, names.isEmpty() ? words : view.t("budget.refused.which", words, String.join(", ", names)));
        });
        return errors;
    }
}
