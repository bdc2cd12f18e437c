package org.parvis.participation.budget.web;

import java.util.List;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.web.FormErrors;

/**
 * Where projects are withdrawn from a vote that goes on, or change their cost.
 *
 * @param lines what has changed by now
 * @param told how far people are told of each, in words
 * @param isOpen whether anything can change
 * @param voters how many people have voted
 * @param step what the page asks for
 */
public record ChangePage(Budget budget, List<ChangeLine> lines, List<String> told, boolean isOpen, long voters, ChangeForm form, Step step, FormErrors errors) {

    /** What the page asks for. */
    public enum Step {
        FILL_IN,
        /** It cannot be undone, and is read again. */
        CONFIRM,
        DONE
    }

    public String path() {
        return DeskBudgetController.PATH + "/" + budget.slug();
    }

    /** The project that was chosen. */
    public BudgetProject project() {
        return budget.offered().stream().filter(one -> one.code().equals(form.project())).findFirst().orElseThrow();
    }

    /** What it is to cost, in cents. */
    public long cost() {
        return form.wish().cost().orElse(0);
    }
}
