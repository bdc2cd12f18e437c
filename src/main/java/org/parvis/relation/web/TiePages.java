package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.casework.Viewer;
import org.parvis.relation.Duplicates;
import org.parvis.relation.Exclusion;
import org.parvis.relation.Identifier;
import org.parvis.relation.Merges;
import org.parvis.relation.PastMerge;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.relation.Resemblance;
import org.parvis.relation.Sorting;
import org.parvis.relation.Suggestion;
import org.parvis.relation.web.PersonPage.Apart;
import org.parvis.relation.web.PersonPage.Joined;
import org.parvis.relation.web.PersonPage.Twin;
import org.parvis.shared.Role;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What ties a file to others, for whoever may merge. */
@Component
class TiePages {

    private final Duplicates duplicates;
    private final Merges merges;
    private final Sorting sorting;
    private final Persons persons;
    private final PersonHandles handles;

    TiePages(Duplicates duplicates, Merges merges, Sorting sorting, Persons persons, PersonHandles handles) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.sorting = sorting;
        this.persons = persons;
        this.handles = handles;
    }

    /** Whoever meets people and whoever answers for a department; an agent tells them. */
    static boolean mayMerge(View view) {
        return view.visitor().has(Role.FRONT_DESK) || view.visitor().has(Role.HEAD);
    }

    String path(View view, UUID person) {
        return PersonPages.PATH + handles.of(person, view.visitor());
    }

    String comparing(View view, UUID one, UUID other) {
        return path(view, one) + "/fusion/" + handles.of(other, view.visitor());
    }

    PersonPage.Ties of(View view, Person person) {
        if (!mayMerge(view)) {
            return PersonPage.Ties.NONE;
        }
        UUID id = person.id();
        List<Suggestion> suggestions = duplicates.of(id);
        Map<UUID, Person> others = known(suggestions.stream().map(one -> one.other(id)).toList());
        return new PersonPage.Ties(
                suggestions.stream()
                        .filter(one -> others.containsKey(one.other(id)))
                        .map(one -> twin(view, person, Objects.requireNonNull(others.get(one.other(id))), one.resemblance()))
                        .toList(),
                merges.of(id).stream().map(one -> joined(view, id, one)).toList(),
                duplicates.exclusions(id).stream().map(one -> apart(view, id, one)).toList(),
                true);
    }

    Map<UUID, Person> known(List<UUID> ids) {
        return persons.list(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    Twin twin(View view, Person one, Person other, Resemblance resemblance) {
        return new Twin(
                other.name(), hints(other), words(view, resemblance), resemblance.isStrong(), comparing(view, one.id(), other.id()));
    }

    static List<String> hints(Person person) {
        return person.identifiers().stream().map(Identifier::hint).distinct().toList();
    }

    /** What speaks for two files being one, the strongest first. */
    static List<String> words(View view, Resemblance resemblance) {
        return resemblance.signals().stream().sorted().map(signal -> view.t("relation.signal." + signal)).toList();
    }

    private Joined joined(View view, UUID person, PastMerge one) {
        String path = path(view, person) + "/fusions/" + one.id();
        if (one.isInForce()) {
            return new Joined(one.name(), view.date(one.at()), one.author(), one.reason(), path, 0);
        }
        int unsorted = sorting.list(one.id(), Viewer.of(view.visitor())).size();
        return new Joined(one.name(), view.date(one.at()), one.author(), one.reason(), path + "/partage", unsorted);
    }

    private Apart apart(View view, UUID person, Exclusion one) {
        return new Apart(one.name(), view.date(one.at()), one.author(), one.reason(), comparing(view, person, one.other()));
    }
}
