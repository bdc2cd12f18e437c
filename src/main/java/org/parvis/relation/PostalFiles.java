package org.parvis.relation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files as the post needs them: who is written to where, and what went out. */
@Service
@Transactional
public class PostalFiles {

    private final Persons persons;
    private final PersonStore store;
    private final IdentifierStore identifiers;
    private final InteractionStore interactions;
    private final Clock clock;

    PostalFiles(
            Persons persons, PersonStore store, IdentifierStore identifiers, InteractionStore interactions, Clock clock) {
        this.persons = persons;
        this.store = store;
        this.identifiers = identifiers;
        this.interactions = interactions;
        this.clock = clock;
    }

    /** Where somebody is written to. */
    public record Addressee(UUID person, String name, String address) {}

    /** A file for somebody of whom a name and a postal address are known. */
    public UUID create(String name, String address, Visitor agent) {
        int space = name.lastIndexOf(' ');
        return persons.create(
                new PersonDraft(
                        PersonKind.PERSON, name.substring(space + 1), space < 0 ? "" : name.substring(0, space), "fr", "",
                        List.of(new PersonDraft.Stated(IdentifierKind.ADDRESS, oneLine(address), Proof.STATED))),
                agent);
    }

    /** Adds where a letter came from to what somebody is reached by. */
    public void learn(UUID person, String address) {
        if (!address.isBlank()) {
            List<Identifier> known = new PersonDraft(
                            PersonKind.PERSON, "-", "", "fr", "",
                            List.of(new PersonDraft.Stated(IdentifierKind.ADDRESS, oneLine(address), Proof.STATED)))
                    .known();
            if (identifiers.insert(store.surviving(person), known, clock.instant()) > 0) {
                store.raiseVersion(store.surviving(person));
            }
        }
    }

    private static String oneLine(String address) {
        return String.join(", ", address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** The postal address of whoever's case it is: the newest to which letters do not come back. */
    @Transactional(readOnly = true)
    public Optional<Addressee> addressee(UUID caseId) {
        return person(caseId).flatMap(PostalFiles::addressee);
    }

    static Optional<Addressee> addressee(Person person) {
        return person.identifiers(IdentifierKind.ADDRESS).stream()
                .filter(one -> !one.isWrong())
                .reduce((_, newer) -> newer)
                .map(one -> new Addressee(person.id(), person.name(), one.typed()));
    }

    private Optional<Person> person(UUID caseId) {
        return interactions.personsOf(List.of(caseId)).stream().findFirst().flatMap(id -> store.list(List.of(id)).stream().findFirst());
    }

    /** That a letter was posted to somebody; gives the exchange. */
    public UUID sent(UUID person, @Nullable UUID department, Instant at, String words, Visitor agent) {
        UUID file = store.touch(person, at).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        UUID id = Ids.next();
        interactions.insert(new Interaction(
                id, file, at, CaseChannel.POST, Direction.OUT, department, agent.account(), agent.name(), words, null));
        return id;
    }

    /** It was not posted after all. */
    public void notSent(UUID interaction) {
        interactions.delete(List.of(interaction));
    }

    /** Letters come back from this address. */
    public void markWrong(UUID person, String address, LocalDate on, Visitor agent) {
        UUID file = store.surviving(person);
        IdentifierKind.ADDRESS.compared(address).ifPresent(value -> identifiers.markAddress(file, value, on));
        persons.noted(file, "relation.addressWrong", agent);
    }

    /** They do not: it was said by mistake. */
    public void markRight(UUID person, String address, Visitor agent) {
        UUID file = store.surviving(person);
        IdentifierKind.ADDRESS.compared(address).ifPresent(value -> identifiers.markAddress(file, value, null));
        persons.noted(file, "relation.addressRight", agent);
    }
}
