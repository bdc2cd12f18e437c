package org.parvis.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.relation.FileItems;
import org.springframework.stereotype.Component;

/** That somebody corrected what they had sent (right to error). */
@Component
class CorrectionItems implements FileItems {

    private final RequestStore store;

    CorrectionItems(RequestStore store) {
        this.store = store;
    }

    @Override
    public List<Item> list(Asked asked) {
        Map<UUID, UUID> cases = asked.cases().stream()
                .filter(one -> one.kind().equals(RequestCases.CODE))
                .collect(Collectors.toMap(Case::subjectId, Case::id));
        return cases.isEmpty()
                ? List.of()
                : store.corrections(cases.keySet()).stream()
                        .filter(one -> asked.covers(one.at()))
                        .map(one -> new Item(one.at(), "relation.corrected", "", Objects.requireNonNull(cases.get(one.request()))))
                        .toList();
    }
}
