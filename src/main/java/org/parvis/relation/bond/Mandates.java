package org.parvis.relation.bond;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
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

    private Optional<UUID> fileOf(String email) {
        List<BondStore.Holder> people = store.peopleWith(EmailAddress.small(email));
        return people.size() == 1 && people.getFirst().isProven() ? Optional.of(people.getFirst().person()) : Optional.empty();
    }

    private List<Mandate> inForce(UUID person) {
        LocalDate today = LocalDate.now(clock.withZone(territories.current().zone()));
        List<Bond> bonds = store.list(person, today, Bonds.MOST).stream()
                .filter(bond -> bond.role() == BondRole.MANDATARY && bond.terms().proof() == Proof.SEEN && bond.on(today) == Bond.State.IN_FORCE)
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
