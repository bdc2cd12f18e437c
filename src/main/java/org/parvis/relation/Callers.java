package org.parvis.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Who is on the phone, or stands at the counter: known from before, or somebody new. */
@Component
public class Callers {

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
    public List<Caller.Known> known(Caller caller, Visitor agent) {
        Optional<UUID> chosen = chosen(caller, agent);
        List<Person> found = new ArrayList<>(persons.list(chosen.stream().toList()));
        search.known(caller.name(), caller.phone(), caller.email(), MOST).stream()
                .filter(person -> !chosen.equals(Optional.of(person.id())))
                .forEach(found::add);
        return found.stream()
                .map(person -> new Caller.Known(
                        handles.of(person.id(), agent), person.name(), reached(person), chosen.equals(Optional.of(person.id()))))
                .toList();
    }

    private static String reached(Person person) {
        return person.identifiers().stream().map(Identifier::hint).distinct().limit(3).collect(Collectors.joining(" · "));
    }

    /** What a form for a request of theirs begins with; empty where the handle is nobody's. Opens the file, on record. */
    public Optional<Caller> caller(String handle, Visitor agent) {
        return handles.find(handle, agent)
                .flatMap(person -> persons.open(person, agent))
                .map(person -> new Caller(
                        person.name(), first(person, IdentifierKind.PHONE), first(person, IdentifierKind.EMAIL), handle));
    }

    private static String first(Person person, IdentifierKind kind) {
        return person.identifiers(kind).stream().findFirst().map(one -> one.shown().replace('\u00A0', ' ')).orElse("");
    }

    /**
     * Notes in a file that the call or visit opened a case: in the one whom the agent chose, else in a new one.
     *
     * @throws Refusal where the one chosen is gone
     */
    public void opened(UUID caseId, CaseChannel channel, Caller caller, Requester said, Visitor agent) {
        Optional<UUID> chosen = chosen(caller, agent);
        if (chosen.isEmpty() && !caller.handle().isEmpty()) {
            throw new Refusal("relation.refused.unknown");
        }
        interactions.opened(caseId, channel, chosen.orElse(null), said, agent);
    }

    private Optional<UUID> chosen(Caller caller, Visitor agent) {
        return caller.handle().isEmpty() ? Optional.empty() : handles.find(caller.handle(), agent).map(persons::surviving);
    }
}
