package org.parvis.participation.budget.web;

import org.parvis.participation.budget.BudgetProject;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a project.
 *
 * @param code of the one that changes; empty for a new one
 * @param cost in whole euros
 * @param zone the code of its zone; empty for none
 * @param isDivisible whether a part of it can be paid for
 */
public record ProjectForm(String code, String name, String words, String cost, String proposal, String zone, boolean isDivisible) {

    static final ProjectForm EMPTY = new ProjectForm("", "", "", "", "", "", false);

    static ProjectForm of(BudgetProject project) {
        return new ProjectForm(project.code(), project.name(), project.words(), String.valueOf(project.cost() / Money.CENTS), project.proposal(),
                project.zone(), project.isDivisible());
    }

    static ProjectForm read(MultiValueMap<String, String> fields) {
        return new ProjectForm(
                Typed.of(fields, "code"), Typed.of(fields, "name"), Typed.of(fields, "projectWords"), BudgetForm.number(Typed.of(fields, "cost")),
                Typed.of(fields, "proposal"), Typed.of(fields, "zone"), fields.containsKey("divisible"));
    }

    /** A cost that is no number is none, which is refused. */
    BudgetProject project() {
        long cents = cost.matches("[0-9]{1,9}") ? Long.parseLong(cost) * Money.CENTS : 0;
        return new BudgetProject(code, name, words, cents, proposal, zone, isDivisible);
    }
}
