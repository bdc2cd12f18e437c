package org.parvis.relation.bond;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are to each other: said once, seen from both, ended and never changed. */
@Service
public class Bonds {

    /** Characters of a scope. */
    public static final int LONGEST = 300;

    static final int MOST = 100;

    private final BondStore store;
    private final Persons persons;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;

    Bonds(BondStore store, Persons persons, Territories territories, Journal journal, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    /** A field of the form, and the key of what is wrong with it. */
    public record Problem(String field, String messageKey) {}

    /** Those in force or to come first, then those that ended; the last one first, the hundred that matter most. */
    @Transactional(readOnly = true)
    public List<Bond> list(UUID person) {
        return store.list(person, today(), MOST);
    }

    /** What is wrong, in the order of the form; nothing is asked of the database. */
    public static List<Problem> problems(BondRole role, Person person, Person other, Bond.Terms terms) {
        List<Problem> problems = new ArrayList<>();
        if (!fits(role, person.kind(), other.kind())) {
            problems.add(new Problem("role", "relation.bond.refused." + role));
        }
        if (terms.scope().length() > LONGEST) {
            problems.add(new Problem("scope", "relation.refused.long"));
        } else if (role.isMandate() && terms.scope().isEmpty()) {
            problems.add(new Problem("scope", "relation.bond.refused.scope"));
        }
        if (role.isMandate() && terms.until() == null) {
            problems.add(new Problem("until", "relation.bond.refused.until"));
        } else if (terms.since() != null && terms.until() != null && terms.until().isBefore(terms.since())) {
            problems.add(new Problem("until", "relation.bond.refused.order"));
        }
        return problems;
    }

    private static boolean fits(BondRole role, PersonKind person, PersonKind other) {
        return switch (role) {
            case HOUSEHOLD -> person == PersonKind.PERSON && other == PersonKind.PERSON;
            case GUARDIAN -> other == PersonKind.PERSON; // associations are guardians too
            case WARD -> person == PersonKind.PERSON;
            case MEMBER -> other == PersonKind.ORGANISATION;
            case BODY -> person == PersonKind.ORGANISATION;
            case MANDATARY, PRINCIPAL -> true;
        };
    }

    /**
     * Notes a bond.
     *
     * @throws Refusal where a file is gone, both are of one person, there is such a bond in force already, or one of them
     *     has a hundred and is no organisation
     */
    @Transactional
    public void add(NewBond bond, Visitor agent) {
        UUID person = persons.surviving(bond.person());
        UUID other = persons.surviving(bond.other());
        if (person.equals(other)) {
            throw new Refusal("relation.bond.refused.self");
        }
        // In one order, so that two who note the same from both ends do not wait for each other.
        Stream.of(person, other).sorted(Comparator.comparing(UUID::toString)).forEach(this::hold);
        LocalDate today = today();
        boolean isThere = store.listBetween(person, other).stream()
                .anyMatch(one -> one.role() == bond.role() && one.on(today) != Bond.State.ENDED
                        && one.terms().scope().equals(bond.terms().scope()));
        if (isThere) {
            throw new Refusal("relation.bond.refused.there");
        }
        if (isFull(person) || isFull(other)) {
            throw new Refusal("relation.bond.refused.many");
        }
        store.insert(Ids.next(), new NewBond(person, other, bond.role(), bond.terms()), clock.instant(), agent.name());
        append("relation.bondNoted", person, other, bond.role(), agent);
    }

    private boolean isFull(UUID person) {
        boolean isSomebody = persons.find(person).filter(one -> one.kind() == PersonKind.PERSON).isPresent();
        return isSomebody && store.countLasting(person, today(), MOST) >= MOST;
    }

    private void hold(UUID person) {
        if (!persons.hold(person).filter(person::equals).isPresent()) {
            throw new Refusal("relation.refused.changedMeanwhile"); // gone or merged since
        }
    }

    /** Ends a bond of this person at once; false where there is none such in force. */
    @Transactional
    public boolean end(UUID person, UUID id, Visitor agent) {
        LocalDate today = today();
        return store.find(persons.surviving(person), id)
                .filter(one -> one.on(today) != Bond.State.ENDED)
                .map(bond -> {
                    store.end(id, clock.instant());
                    append("relation.bondEnded", person, bond.other(), bond.role(), agent);
                    return true;
                })
                .orElse(false);
    }

    private void append(String act, UUID person, UUID other, BondRole role, Visitor agent) {
        journal.append(JournalEntry.by(agent, act, "person", PersonHandles.mark(person))
                .with("other", PersonHandles.mark(other))
                .with("role", role.name()));
    }

    /** Today, where the territory is. */
    public LocalDate today() {
        return clock.instant().atZone(territories.current().zone()).toLocalDate();
    }
}
