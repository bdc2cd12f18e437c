package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.Accounts;
import org.parvis.relation.rights.Erasable.Erased;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of whoever comes, given to them and forgotten. */
class MeetingRightsIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";
    private static final String LEA = "lea@habitants.example";

    @Autowired
    private Accounts accounts;

    @Autowired
    private MeetingRecords records;

    @Autowired
    private MeetingRetention retention;

    @Autowired
    private MeetingForgetting forgetting;

    @Autowired
    private LiveQuestions questions;

    @Autowired
    private TableNotes notes;

    private String left() {
        return InTerritory.call(town.id(), () -> jdbc.sql("""
                select coalesce(string_agg(concat(r.email, r.name, r.needs, r.account_id), ','), 'none')
                from participation.meeting_registration r where territory_id = ?
                """).param(town.id()).query(String.class).single());
    }

    @Test
    void goesWithTheSeatBeforeAndStaysNobodysAfterwards() throws Exception {
        announce(1);
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0", "besoins", "Une rampe"));
        String lea = register(LEA, "0");
        assertThat(export(idris)).contains("Une rampe", "Repenser le parc");
        in(town, () -> accounts.delete(idris.id()));
        assertThat(registration(lea).state()).as("the seat goes to whoever waits").isEqualTo(Registration.State.OFFERED);
        post(town, PAGE + "/billet/accepter", form("cle", lea));
        begin(5);
        in(town, () -> assertThat(records.erase(new Erased(List.of(), List.of(), Set.of("Lea@Habitants.example"), Set.of())).getFirst().count()).isOne());
        assertThat(left()).as("somebody came, nobody's").isEmpty();
    }

    @Test
    void goesWithAnAccountHoweverItsAddressIsWritten() {
        announce(3);
        register(AWA, "0");
        begin(5);
        in(town, () -> forgetting.on(new AccountDeleted(town.id(), UUID.randomUUID(), "Awa@Habitants.Example")));
        assertThat(left()).isEmpty();
    }

    @Test
    void keepsNoNameOfWhoAskedOrLedATable() {
        announce(3);
        begin(1);
        in(town, () -> {
            questions.turn(meeting(), Meeting.Questions.OPEN, admin);
            questions.ask(meeting(), "Pas lue", "Awa", "a phone");
            questions.type(meeting(), "Écartée", "Léa");
            questions.type(meeting(), "Affichée", "Jo");
            UUID hidden = questions.list(meeting()).stream().filter(one -> one.name().equals("Léa")).findFirst().orElseThrow().id();
            questions.support(meeting(), hidden, "another phone");
            questions.judge(meeting(), hidden, LiveQuestion.State.HIDDEN, "Met en cause une personne.", admin);
            notes.add(meeting(), new TableNote.Draft("Table 3", "Nadia", null, "Des bancs", ""), null, admin);
        });
        assertThat(read(get(antoine, "/bureau/droits/registre")).text()).contains("nom donné avec une question, nom de qui animait une table");
        in(town, () -> retention.forget(Instant.now().plusSeconds(20 * 3_600)));
        assertThat(said()).isEqualTo("Pas lue Awa, Écartée Léa, Affichée Jo, Des bancs Nadia");
        in(town, () -> retention.forget(Instant.now().plusSeconds(26 * 3_600)));
        assertThat(said()).as("nobody was shown the others").isEqualTo("Affichée Jo, Des bancs Nadia");
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 366 * 24 * 3_600)));
        assertThat(said()).isEqualTo("Affichée , Des bancs ");
    }

    private String said() {
        return InTerritory.call(town.id(), () -> {
            Stream<String> asked = questions.list(meeting()).stream().map(one -> one.words() + " " + one.name());
            Stream<String> noted = notes.list(meeting()).stream().map(one -> one.words() + " " + one.facilitator());
            return Stream.concat(asked, noted).collect(Collectors.joining(", "));
        });
    }

    @Test
    void goesAsLongAfterAsContactsAreKept() {
        announce(3);
        register(AWA, "0");
        ask(LEA, "0");
        in(town, () -> jdbc.sql("update participation.meeting_registration set needs = 'Une rampe' where territory_id = ?").param(town.id()).update());
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 24 * 3_600)));
        assertThat(left()).as("whose address never answered goes first").contains(AWA).contains("Une rampe").doesNotContain(LEA);
        in(town, () -> retention.forget(Instant.now().plusSeconds(12L * 24 * 3_600)));
        assertThat(left()).as("needs go with the day").contains(AWA).doesNotContain("Une rampe");
        in(town, () -> retention.forget(Instant.now().plusSeconds(3L * 366 * 24 * 3_600)));
        assertThat(left()).isEmpty();
    }
}
