package org.parvis.participation.petition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.Threshold;

/**
 * The petitions at the desk.
 *
 * @param remarks how many of readers are to be read, of those petitions that the visitor handles
 * @param hasRules whether the territory takes or took petitions
 * @param next id of the last one shown where there are more; null where there are not
 */
public record DeskPetitionsPage(
        Shelf shelf, List<Petition> petitions, Map<UUID, List<Threshold>> thresholds, Map<UUID, Integer> remarks, boolean hasRules,
        @Nullable UUID next, Instant now) {

    /** In the order of the tabs. */
    public static final List<Shelf> TABS = List.of(Shelf.TO_EXAMINE, Shelf.AWAITED, Shelf.OPEN, Shelf.ANSWERED, Shelf.CLOSED, Shelf.REFUSED, Shelf.REMARKED);

    /** How many remarks of readers nobody has read. */
    public int remarked(Petition petition) {
        return remarks.getOrDefault(petition.id(), 0);
    }

    /** By when the town does what it owes first; null where it owes nothing. */
    public @Nullable LocalDate due(Petition petition) {
        return thresholds.getOrDefault(petition.id(), List.of()).stream()
                .filter(Threshold::isOwed)
                .map(Threshold::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
