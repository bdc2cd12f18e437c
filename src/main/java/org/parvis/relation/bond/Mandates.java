package org.parvis.relation.bond;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Person;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which organisations somebody who is logged in may act: those of which an agent has seen the mandate, in the one file of a
 * person that has the address of their account, where an agent has seen that it is theirs. What was only said on the phone would
 * let anybody speak for an association. An organisation has no login of its own.
 */
@Service
@Transactional(readOnly = true)
public class Mandates {

    private final BondStore store;
    private final Persons persons;
    private final Accounts accounts;
    private final Territories territories;
    private final Clock clock;

    Mandates(BondStore store, Persons persons, Accounts accounts, Territories territories, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.accounts = accounts;
        this.territories = territories;
        this.clock = clock;
    }

    /** Those in force today, by the names of the organisations. */
    public List<Mandate> of(Visitor visitor) {
        return visitor.accountId().flatMap(accounts::find).map(Account::email).flatMap(this::fileOf).map(this::inForce).orElse(List.of());
    }

    /** Whether somebody, by their file, may act for an organisation today. */
    public boolean holds(UUID person, UUID organisation) {
        UUID now = persons.surviving(organisation);
        return inForce(persons.surviving(person)).stream().anyMatch(one -> one.organisation().equals(now));
    }

    /**
     * Somebody who may act for an organisation today and can be written to.
     *
     * @param name as their file has it
     * @param email that an agent has seen to be theirs, and nobody else's
     * @param language in which they want to be answered
     */
    public record Holder(Mandate mandate, String name, EmailAddress email, Locale language) {}

    /** All who may act for an organisation today, by their names. */
    public List<Holder> holders(UUID organisation) {
        UUID file = persons.surviving(organisation);
        LocalDate today = today();
        List<UUID> people = store.list(file, today, Bonds.MOST).stream()
                .filter(bond -> bond.role() == BondRole.PRINCIPAL && isSeen(bond, today))
                .map(Bond::other)
                .distinct()
                .toList();
        return persons.list(people).stream()
                .sorted(Comparator.comparing(Person::name))
                .flatMap(one -> holder(one, file).stream())
                .toList();
    }

    private Optional<Holder> holder(Person person, UUID organisation) {
        Optional<EmailAddress> email = person.identifiers(IdentifierKind.EMAIL).stream()
                .map(Identifier::value)
                .filter(value -> fileOf(value).filter(person.id()::equals).isPresent())
                .flatMap(value -> EmailAddress.find(value).stream())
                .findFirst();
        return email.flatMap(address -> inForce(person.id()).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .map(mandate -> new Holder(mandate, person.name(), address, Locale.of(person.language()))));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    private static boolean isSeen(Bond bond, LocalDate today) {
        return bond.terms().proof() == Proof.SEEN && bond.on(today) == Bond.State.IN_FORCE;
    }

    private Optional<UUID> fileOf(String email) {
        List<BondStore.Holder> people = store.peopleWith(EmailAddress.small(email));
        return people.size() == 1 && people.getFirst().isProven() ? Optional.of(people.getFirst().person()) : Optional.empty();
    }

    private List<Mandate> inForce(UUID person) {
        LocalDate today = today();
        List<Bond> bonds = store.list(person, today, Bonds.MOST).stream()
                .filter(bond -> bond.role() == BondRole.MANDATARY && isSeen(bond, today))
                .toList();
        return persons.list(bonds.stream().map(Bond::other).distinct().toList()).stream()
                .filter(other -> other.kind() == PersonKind.ORGANISATION)
                .sorted(Comparator.comparing(Person::name))
                .map(other -> new Mandate(person, other.id(), other.name(), terms(bonds, other.id())))
                .toList();
    }

    private static Bond.Terms terms(List<Bond> bonds, UUID other) {
        return bonds.stream().filter(bond -> bond.other().equals(other)).findFirst().orElseThrow().terms();
    }
}
