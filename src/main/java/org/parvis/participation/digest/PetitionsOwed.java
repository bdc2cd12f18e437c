package org.parvis.participation.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.PetitionRights;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Threshold;
import org.springframework.stereotype.Component;

/** Petitions to which enough people signed, and the town has not answered. */
@Component
class PetitionsOwed implements ToAnswer {

    private final PetitionLists lists;
    private final Petitions petitions;
    private final PetitionRights rights;

    PetitionsOwed(PetitionLists lists, Petitions petitions, PetitionRights rights) {
        this.lists = lists;
        this.petitions = petitions;
        this.rights = rights;
    }

    @Override
    public List<Owed> list(Who who) {
        List<Petition> awaited = lists.list(Shelf.AWAITED, null, who.most()).stream()
                .filter(one -> !one.isForgotten() && rights.mayHandle(who.visitor(), one))
                .toList();
        Map<UUID, List<Threshold>> thresholds = petitions.thresholds(awaited);
        return awaited.stream()
                .flatMap(one -> due(thresholds.getOrDefault(one.id(), List.of()))
                        .map(day -> new Owed(Owed.Kind.PETITION, one.text().title(), one.deskPath(), day)))
                .toList();
    }

    /** The earliest of what the town has still to do. */
    private static Stream<LocalDate> due(List<Threshold> thresholds) {
        return thresholds.stream().filter(Threshold::isOwed).map(Threshold::dueOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).stream();
    }
}
