package org.parvis.participation.budget.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.BudgetProject;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a project.
 *
 * @param code of the one that changes; empty for a new one
 * @param cost in whole euros
 */
public record ProjectForm(String code, String name, String words, String cost, String proposal) {

    static final ProjectForm EMPTY = new ProjectForm("", "", "", "", "");

    private static final int CENTS = 100;

    static ProjectForm of(BudgetProject project) {
        return new ProjectForm(project.code(), project.name(), project.words(), String.valueOf(project.cost() / CENTS), project.proposal());
    }

    static ProjectForm read(MultiValueMap<String, String> fields) {
        return new ProjectForm(
                text(fields, "code"), text(fields, "name"), text(fields, "projectWords"), BudgetForm.number(text(fields, "cost")),
                text(fields, "proposal"));
    }

    /** A cost that is no number is none, which is refused. */
    BudgetProject project() {
        long cents = cost.matches("[0-9]{1,9}") ? Long.parseLong(cost) * CENTS : 0;
        return new BudgetProject(code, name, words, cents, proposal);
    }

    private static String text(MultiValueMap<String, String> fields, String field) {
        @Nullable String first = fields.getFirst(field);
        return first == null ? "" : first.strip();
    }
}
