package org.parvis.relation.bond;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.relation.Person;
import org.parvis.relation.Persons;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody is to others, for whoever asks for their data. Bonds go with either file. */
@Component
@Order(110)
class BondRecords implements PersonalRecords {

    private static final int SOME = 500;

    private final BondStore store;
    private final Persons persons;

    BondRecords(BondStore store, Persons persons) {
        this.store = store;
        this.persons = persons;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("bonds", List.of("role", "with", "scope", "since", "until", "proof", "at", "endedAt"));
        UUID person = subject.person().id();
        List<Bond> some = store.listAfter(person, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            write(some, view, sink);
            some = store.listAfter(person, some.getLast().id(), SOME);
        }
    }

    private void write(List<Bond> bonds, View view, RecordSink sink) throws IOException {
        Map<UUID, String> names = persons.list(bonds.stream().map(Bond::other).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        for (Bond one : bonds) {
            sink.row(
                    new Term(one.role().name(), view.t("relation.bond." + one.role())), names.get(one.other()), one.terms().scope(),
                    one.terms().since(), one.terms().until(),
                    new Term(one.terms().proof().name(), view.t("relation.proof." + one.terms().proof())), one.recordedAt(), one.endedAt());
        }
    }
}
