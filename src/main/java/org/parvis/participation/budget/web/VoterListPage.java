package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.ListedVoter;
import org.parvis.participation.budget.VoterLists;
import org.parvis.web.FormErrors;

/**
 * The list of a vote, for those who keep it.
 *
 * @param vote null while the list can change
 * @param zones people by code of the zone; under an empty name those of whom the list tells none
 * @param toPrint letters that are still to be printed
 * @param printed those that were, by the closing that they say
 * @param imported what the file that was just sent changed; null for none
 * @param sought what was typed to find somebody
 */
public record VoterListPage(
        Budget budget,
        @Nullable Vote vote,
        Vote.@Nullable Stage stage,
        Map<String, Integer> zones,
        int toPrint,
        List<LetterLine> printed,
        VoterLists.@Nullable Imported imported,
        String sought,
        List<ListedVoter> found,
        FormErrors errors) {

    /** So many wrong lines are told at once. */
    private static final int SHOWN = 100;

    public String path() {
        return DeskBudgetController.PATH + "/" + budget.slug() + "/liste";
    }

    public int people() {
        return zones.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int people(BudgetZone zone) {
        return zones.getOrDefault(zone.code(), 0);
    }

    public boolean tellsZones() {
        return zones.keySet().stream().anyMatch(zone -> !zone.isEmpty());
    }

    /** Whether letters can be printed. */
    public boolean isPrinting() {
        return stage == Vote.Stage.COMING || stage == Vote.Stage.OPEN;
    }

    public List<VoterLists.Refused> refused() {
        return imported == null ? List.of() : imported.refused().stream().limit(SHOWN).toList();
    }

    /** Wrong lines that are not told here. */
    public int refusedMore() {
        return imported == null ? 0 : Math.max(0, imported.refused().size() - SHOWN);
    }
}
