package org.parvis.participation.budget.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Emargement;
import org.parvis.ballot.vote.Cosigning;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.Process;
import org.parvis.participation.budget.Budget;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * The form of a budget, or what there is to know of one whose rule is frozen.
 *
 * @param budget as it is; null for one that is not there yet
 * @param rule in sentences, as residents will read it
 * @param vote null while it is a draft
 * @param turnout by channel and half-day, while it is voted on and after
 * @param witnesses how far each witness of the log has cosigned it
 * @param processes to which it can belong, as who writes it may keep budgets for them
 * @param mustName whether it must belong to one
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record BudgetEditPage(
        @Nullable Budget budget,
        BudgetForm form,
        ProjectForm project,
        ZoneForm zone,
        GroupForm group,
        List<String> rule,
        @Nullable Vote vote,
        Vote.@Nullable Stage stage,
        List<Emargement> turnout,
        List<Cosigning> witnesses,
        List<Process> processes,
        boolean mustName,
        String done,
        FormErrors errors) {

    public String path() {
        return DeskBudgetController.PATH + "/" + (budget == null ? "nouveau" : budget.slug());
    }

    /** «30 novembre 2026, matin». */
    public String halfDay(Emargement row, View view) {
        String[] parts = row.halfDay().split(" ");
        return view.t("budget.turnout." + parts[1], view.date(LocalDate.parse(parts[0])));
    }

    /** A budget in the list of those who write them. */
    public record Row(Budget budget, String state) {}
}
