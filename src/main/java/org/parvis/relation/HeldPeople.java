package org.parvis.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.HeldElsewhere;
import org.parvis.casework.LegalHolds;
import org.springframework.stereotype.Component;

/** Whoever is held is held with their cases, and with the files that theirs was merged into or that were merged into it. */
@Component
public class HeldPeople implements HeldElsewhere {

    private final HeldStore store;
    private final LegalHolds holds;

    HeldPeople(HeldStore store, LegalHolds holds) {
        this.store = store;
        this.holds = holds;
    }

    @Override
    public Set<UUID> among(Collection<UUID> cases) {
        List<HeldStore.Tie> ties = store.ties(cases);
        Set<UUID> held = people(ties.stream().map(HeldStore.Tie::person).collect(Collectors.toSet()));
        return ties.stream().filter(tie -> held.contains(tie.person())).map(HeldStore.Tie::caseId).collect(Collectors.toSet());
    }

    /** Those among these files whose person is held. */
    public Set<UUID> people(Collection<UUID> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Map<UUID, List<UUID>> together = store.together(files);
        Set<UUID> all = together.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Collection<UUID> held = holds.people(all);
        return together.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(held::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
