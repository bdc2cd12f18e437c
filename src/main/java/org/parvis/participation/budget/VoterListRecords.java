package org.parvis.participation.budget;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.budget.ListedVoterStore.OnList;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Person;
import org.parvis.relation.Persons;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On which lists of voters somebody is: known by their e-mail address there, with their name where others have the same, or by
 * their name with their address. Whether they have voted is nowhere tied to them.
 */
@Component
@Order(531)
class VoterListRecords implements PersonalRecords, Erasable {

    private final ListedVoterStore store;
    private final Persons persons;

    VoterListRecords(ListedVoterStore store, Persons persons) {
        this.store = store;
        this.persons = persons;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("voterLists", List.of("title", "number", "name", "address", "email", "zone"));
        for (OnList one : find(subject.emails(), persons.list(subject.files()))) {
            ListedVoter who = one.voter();
            sink.row(one.title(), who.number(), who.name(), who.address(), who.email(), who.zone());
        }
    }

    /** Their line stays in the digest, and says nothing of them any more; their letter's code goes too. */
    @Override
    public List<Gone> erase(Erased what) {
        List<OnList> theirs = find(what.emails(), persons.list(what.files()));
        store.forget(theirs.stream().map(one -> one.voter().id()).toList());
        return List.of(new Gone("voterList", theirs.size()));
    }

    private List<OnList> find(Set<String> emails, List<Person> people) {
        List<OnList> sameEmail = store.listByEmail(emails);
        Set<String> called = people.stream().flatMap(VoterListRecords::names).collect(Collectors.toSet());
        List<OnList> found = new ArrayList<>(sameEmail.stream()
                .filter(one -> isAlone(one, sameEmail) || called.contains(VoterNames.plain(one.voter().name())))
                .toList());
        for (Person one : people) {
            Set<String> addresses = new HashSet<>();
            one.identifiers(IdentifierKind.ADDRESS).stream().map(Identifier::value).map(VoterNames::plain).forEach(addresses::add);
            store.listByName(names(one).toList()).stream()
                    .filter(listed -> addresses.contains(VoterNames.plain(listed.voter().address())))
                    .filter(listed -> found.stream().noneMatch(known -> known.voter().id().equals(listed.voter().id())))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<String> names(Person person) {
        return Stream.of(person.name(), person.familyName() + " " + person.givenName()).map(VoterNames::plain);
    }

    /** Couples share an address: then it does not tell whose line it is. */
    private static boolean isAlone(OnList one, List<OnList> sameEmail) {
        return sameEmail.stream()
                .filter(other -> other.budget().equals(one.budget()) && other.voter().email().equalsIgnoreCase(one.voter().email()))
                .count() == 1;
    }
}
