package org.parvis.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.shared.Ids;

/** Builds people: {@code called("Awa", "Diop").born("1980-05-17").reachedBy(PHONE, "06 39 98 40 12")}. */
record TestPersons(PersonDraft draft) {

    static TestPersons called(String given, String family) {
        return new TestPersons(new PersonDraft(PersonKind.PERSON, family, given, "", null, "fr", "", List.of()));
    }

    static TestPersons organisation(String name) {
        return new TestPersons(new PersonDraft(PersonKind.ORGANISATION, name, "", "", null, "fr", "", List.of()));
    }

    TestPersons bornAs(String family) {
        return with(family, draft.birth(), draft.identifiers());
    }

    TestPersons born(String day) {
        return with(draft.birthName(), new Birth(LocalDate.parse(day), Proof.STATED), draft.identifiers());
    }

    TestPersons provenBorn(String day) {
        return with(draft.birthName(), new Birth(LocalDate.parse(day), Proof.SEEN), draft.identifiers());
    }

    TestPersons reachedBy(IdentifierKind kind, String typed) {
        return add(new Stated(kind, typed, Proof.STATED));
    }

    TestPersons provenBy(IdentifierKind kind, String typed) {
        return add(new Stated(kind, typed, Proof.SEEN));
    }

    private TestPersons add(Stated one) {
        List<Stated> all = new ArrayList<>(draft.identifiers());
        all.add(one);
        return with(draft.birthName(), draft.birth(), all);
    }

    private TestPersons with(String birthName, @Nullable Birth birth, List<Stated> identifiers) {
        return new TestPersons(new PersonDraft(
                draft.kind(), draft.familyName(), draft.givenName(), birthName, birth, "fr", "", identifiers));
    }

    Person person() {
        UUID id = Ids.next();
        return new Person(
                id, draft.kind(), draft.familyName(), draft.givenName(), draft.birthName(), draft.birth(), "fr", "", Reach.NOT_SAID, draft.known(),
                Instant.EPOCH, 0);
    }
}
