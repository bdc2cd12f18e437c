package org.parvis.participation.petition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.Threshold;

/**
 * Petitions of a kind, or those that were looked for.
 *
 * @param rule in force; null where the territory takes none and never did
 * @param sentence the rules as a paragraph
 * @param asked what was looked for; empty for nothing
 * @param next id of the last one shown where there are more; null where there are not
 */
public record PetitionListPage(
        @Nullable PetitionRule rule,
        String sentence,
        Shelf shelf,
        List<Petition> petitions,
        Map<UUID, List<Threshold>> thresholds,
        String asked,
        @Nullable UUID next,
        boolean isFirst,
        Instant now) {

    /** In the order of the tabs. */
    public static final List<Shelf> TABS = List.of(Shelf.OPEN, Shelf.AWAITED, Shelf.ANSWERED, Shelf.CLOSED, Shelf.REFUSED, Shelf.ALL);

    public boolean isTaking() {
        return rule != null && rule.takes();
    }

    /** As an address carries it. */
    public static String code(Shelf shelf) {
        return switch (shelf) {
            case OPEN -> "ouvertes";
            case AWAITED -> "attendues";
            case ANSWERED -> "repondues";
            case CLOSED -> "closes";
            case REFUSED -> "refusees";
            case TO_EXAMINE -> "a-examiner";
            case REMARKED -> "remarques";
            case ALL -> "toutes";
        };
    }

    /** The next threshold of one that is not reached; null where all are. */
    public @Nullable Threshold next(Petition petition) {
        return thresholds.getOrDefault(petition.id(), List.of()).stream().filter(one -> !one.isReached()).findFirst().orElse(null);
    }
}
