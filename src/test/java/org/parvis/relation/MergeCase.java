package org.parvis.relation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.Viewer;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of merges share: a town, an agent, files with something in them. */
abstract class MergeCase extends CaseworkIT {

    @Autowired
    protected Persons persons;

    @Autowired
    protected Merges merges;

    @Autowired
    protected Sorting sorting;

    @Autowired
    protected Duplicates duplicates;

    @Autowired
    protected Comparing comparing;

    @Autowired
    protected Interactions interactions;

    @Autowired
    protected History history;

    @Autowired
    protected PersonRetention retention;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected TestVisitor karim;

    @BeforeEach
    void build() {
        town = aTown();
        karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
    }

    protected UUID file(TestPersons person) {
        return inside(() -> persons.create(person.draft(), karim));
    }

    protected <T> T inside(Supplier<T> work) {
        return inside(town, work);
    }

    protected void note(UUID file, String words) {
        in(town, () -> interactions.note(file, new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, words), karim));
    }

    protected Person person(UUID file) {
        return inside(() -> persons.find(file).orElseThrow());
    }

    /** What is read in a file, the newest first. */
    protected List<String> words(UUID file) {
        return inside(() -> history.of(persons.surviving(file), null, Viewer.of(karim)).items().stream()
                .map(one -> one.interaction().words())
                .toList());
    }

    protected NewMerge asked(UUID kept, UUID merged, MergeField... taken) {
        Set<MergeField> fields = EnumSet.noneOf(MergeField.class);
        fields.addAll(List.of(taken));
        return new NewMerge(version(kept), version(merged), fields, Set.of(), "Même personne au guichet");
    }

    protected NewMerge.Version version(UUID file) {
        return new NewMerge.Version(file, person(file).version());
    }

    /** Gives the merge. */
    protected UUID merge(NewMerge asked) {
        return inside(() -> {
            merges.merge(asked, karim);
            return merges.of(asked.kept().id()).getFirst().id();
        });
    }

    protected void undo(UUID merge) {
        in(town, () -> merges.undo(merge, "Deux personnes finalement", karim));
    }

    protected int count(String sql) {
        return inside(() -> jdbc.sql(sql).query(Integer.class).single());
    }
}
