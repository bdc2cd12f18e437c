package org.parvis.participation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.relation.FileItems;
import org.parvis.relation.Person;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.springframework.stereotype.Component;

/** The ideas that were proposed in the name of an organisation, on the timeline of its file: they are cases of whoever sent them. */
@Component
class OnBehalfItems implements FileItems {

    private static final int MOST = 100;

    private final OnBehalfStore store;
    private final Persons persons;

    OnBehalfItems(OnBehalfStore store, Persons persons) {
        this.store = store;
        this.persons = persons;
    }

    @Override
    public List<UUID> cases(Person person) {
        return proposed(person).stream().map(OnBehalfStore.Proposed::caseId).toList();
    }

    @Override
    public List<Item> list(Asked asked) {
        Set<UUID> known = asked.cases().stream().map(Case::id).collect(Collectors.toSet());
        return proposed(asked.person()).stream()
                .filter(one -> known.contains(one.caseId()) && asked.covers(one.at()))
                .map(one -> new Item(one.at(), "participation.item.behalf", "participation.status." + one.status(), one.caseId()))
                .toList();
    }

    private List<OnBehalfStore.Proposed> proposed(Person person) {
        return person.kind() == PersonKind.ORGANISATION ? store.listOf(persons.together(person.id()), MOST) : List.of();
    }
}
