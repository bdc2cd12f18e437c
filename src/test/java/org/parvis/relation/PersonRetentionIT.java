package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonRetentionIT extends CaseworkIT {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));

    @Autowired
    private PersonRetention retention;

    @Autowired
    private Persons persons;

    @Autowired
    private Interactions interactions;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private TestVisitor karim;

    @BeforeEach
    void build() {
        town = aTown();
        karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
    }

    private UUID aPerson() {
        return persons.create(new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "fr", "", List.of()), karim);
    }

    private UUID aPersonWith(UUID caseId) {
        UUID person = aPerson();
        interactions.opened(caseId, CaseChannel.PHONE, person, Requester.ANONYMOUS, karim);
        return person;
    }

    @Test
    void keepsWhoeverIsNewOrHasSomethingOpen() {
        UUID caseId = anOpenCase(town);
        in(town, () -> {
            UUID open = aPersonWith(caseId);
            assertThat(retention.forget(Instant.now())).isZero();
            assertThat(retention.forget(IN_THREE_YEARS)).isZero();
            assertThat(persons.find(open)).isPresent();
        });
    }

    @Test
    void forgetsWithEveryNoteWhoeverHasNothingLeftToDoOrRemember() {
        UUID caseId = anOpenCase(town);
        in(town, () -> {
            UUID closed = aPersonWith(caseId);
            acts.decide(caseId, DecisionDraft.resolved("Réparé le jour même."), NADIA);
            UUID other = aPerson();
            interactions.note(other, new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, "Voulait les horaires."), karim);
            assertThat(retention.forget(IN_THREE_YEARS)).isEqualTo(2);
            assertThat(retention.forget(IN_THREE_YEARS)).as("again").isZero();
            assertThat(persons.find(closed)).isEmpty();
            assertThat(persons.find(other)).isEmpty();
            assertThat(count("relation.interaction")).isZero();
            assertThat(cases.get(caseId).title()).isNotEmpty();
            assertThat(jdbc.sql("select count(*) from journal.entry where territory_id = ? and act = 'relation.personsForgotten'")
                            .param(town.id()).query(Integer.class).single())
                    .isEqualTo(1);
        });
    }

    @Test
    void forgetsWhatIsOldOfWhoeverStays() {
        UUID caseId = anOpenCase(town);
        in(town, () -> {
            UUID open = aPersonWith(caseId);
            interactions.note(open, new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, "Voulait les horaires."), karim);
            assertThat(retention.forget(IN_THREE_YEARS)).isZero();
            assertThat(count("relation.interaction")).as("the open case").isEqualTo(1);
        });
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where territory_id = ?").param(town.id()).query(Integer.class).single();
    }
}
