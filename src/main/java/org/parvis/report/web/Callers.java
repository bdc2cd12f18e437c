package org.parvis.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonSearch;
import org.parvis.relation.Persons;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Who is on the phone, or stands at the counter: known from before, or somebody new. */
@Component
class Callers {

    private static final int MOST = 4;

    private final PersonSearch search;
    private final Persons persons;
    private final PersonHandles handles;
    private final Interactions interactions;

    Callers(PersonSearch search, Persons persons, PersonHandles handles, Interactions interactions) {
        this.search = search;
        this.persons = persons;
        this.handles = handles;
        this.interactions = interactions;
    }

    /** Those with files who may be meant, the one whom the agent has chosen first. */
    List<IntakePage.Known> known(IntakeForm form, View view) {
        Optional<UUID> chosen = chosen(form, view);
        List<Person> found = new ArrayList<>(persons.list(chosen.stream().toList()));
        search.known(IntakeForm.text(form.name()), IntakeForm.text(form.phone()), IntakeForm.text(form.email()), MOST).stream()
                .filter(person -> !chosen.equals(Optional.of(person.id())))
                .forEach(found::add);
        return found.stream()
                .map(person -> new IntakePage.Known(
                        handles.of(person.id(), view.visitor()), person.name(), reached(person), chosen.equals(Optional.of(person.id()))))
                .toList();
    }

    private static String reached(Person person) {
        return person.identifiers().stream().map(Identifier::hint).distinct().limit(3).collect(Collectors.joining(" · "));
    }

    /** The form for a request of somebody whose file was open. */
    Optional<IntakeForm> form(String handle, View view) {
        return handles.find(handle, view.visitor())
                .flatMap(person -> persons.open(person, view.visitor()))
                .map(person -> IntakeForm.of(handle, requester(person)));
    }

    private static Requester requester(Person person) {
        return new Requester(person.name(), first(person, IdentifierKind.EMAIL), first(person, IdentifierKind.PHONE), person.language());
    }

    private static @Nullable String first(Person person, IdentifierKind kind) {
        return person.identifiers(kind).stream().findFirst().map(one -> one.shown().replace('\u00A0', ' ')).orElse(null);
    }

    void opened(UUID caseId, CaseChannel channel, IntakeForm form, Requester caller, View view) {
        Optional<UUID> chosen = chosen(form, view);
        if (chosen.isEmpty() && !IntakeForm.text(form.person()).isEmpty()) {
            throw new Refusal("relation.refused.unknown");
        }
        interactions.opened(caseId, channel, chosen.orElse(null), caller, view.visitor());
    }

    private Optional<UUID> chosen(IntakeForm form, View view) {
        String handle = IntakeForm.text(form.person());
        return handle.isEmpty() ? Optional.empty() : handles.find(handle, view.visitor()).map(persons::surviving);
    }
}
