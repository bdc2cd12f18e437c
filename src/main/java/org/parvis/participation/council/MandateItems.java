package org.parvis.participation.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.participation.council.MandateItemStore.Line;
import org.parvis.relation.FileItems;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** That somebody who applied for a seat took it, and that they left it, on the timeline of their file. */
@Component
class MandateItems implements FileItems {

    private final MandateItemStore store;
    private final Territories territories;

    MandateItems(MandateItemStore store, Territories territories) {
        this.store = store;
        this.territories = territories;
    }

    @Override
    public List<Item> list(Asked asked) {
        Map<UUID, UUID> cases = asked.cases().stream()
                .filter(one -> one.kind().equals(ApplicationCases.CODE))
                .collect(Collectors.toMap(Case::subjectId, Case::id));
        List<Item> items = new ArrayList<>();
        for (Line one : cases.isEmpty() ? List.<Line>of() : store.list(cases.keySet())) {
            UUID caseId = Objects.requireNonNull(cases.get(one.application()));
            items.add(new Item(one.begun(), "council.item.begun", "", caseId));
            if (one.ended() != null && one.reason() != null) {
                items.add(new Item(
                        one.ended().atStartOfDay(territories.current().zone()).toInstant(), "council.item.ended", "council.end." + one.reason(), caseId));
            }
        }
        return items.stream().filter(one -> asked.covers(one.at())).toList();
    }
}
