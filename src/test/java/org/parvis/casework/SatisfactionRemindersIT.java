package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.shared.Ids;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SatisfactionRemindersIT extends CaseworkIT {

    private static final String EMAIL = "lea@habitants.example";
    private static final String WORDS = "Votre avis nous aide";

    @Autowired
    private SatisfactionReminders reminders;

    @Autowired
    private Satisfaction satisfaction;

    @Autowired
    private PastCases pastCases;

    @Autowired
    private Persons persons;

    @Autowired
    private Interactions interactions;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

    private UUID aClosedCase(Territory town, int daysAgo) {
        Instant closed = Instant.now().minus(Duration.ofDays(daysAgo)).minusSeconds(60);
        DecisionDraft done = DecisionDraft.resolved("Le luminaire a été remplacé.").signedBy(new Signatory("Nadia Benali", "Voirie"));
        PastCase past = new PastCase(
                Ids.next(),
                aCase().from(new Requester("Léa", EMAIL, null, "fr")),
                closed.minusSeconds(3_600),
                null,
                List.of(PastStep.deciding(closed, NADIA, done)));
        return inside(town, () -> pastCases.bring(List.of(past)).getFirst().id());
    }

    private List<String> asked(Territory town) {
        return mailbox.list(town, EMAIL).stream().filter(mail -> mail.contains(WORDS)).toList();
    }

    @Test
    void nobodyIsRemindedUnlessTheTownWantsIt() {
        Territory town = aTown();
        aClosedCase(town, 8);
        in(town, reminders::send);
        assertThat(asked(town)).isEmpty();
    }

    @Test
    void remindsOnceWhoSaidNothing() {
        Territory town = aTown();
        aClosedCase(town, 8);
        aClosedCase(town, 1);
        aClosedCase(town, 30);
        UUID told = aClosedCase(town, 8);
        in(town, () -> {
            satisfaction.remindAfter(7);
            satisfaction.tell(
                    cases.get(told), new Satisfaction.Telling("HAPPY", "", CaseChannel.WEB, Actor.requester()));
            reminders.send();
            reminders.send();
        });
        assertThat(asked(town)).hasSize(1);
    }

    @Test
    void countsFromTheLastClosingOfWhatWasReopened() {
        Territory town = aTown();
        UUID id = aClosedCase(town, 8);
        in(town, () -> {
            satisfaction.remindAfter(7);
            acts.reopen(id, "La lampe est de nouveau éteinte.", NADIA);
            acts.decide(id, DecisionDraft.resolved("Le câble a été changé."), NADIA);
            reminders.send();
        });
        assertThat(asked(town)).as("closed today").isEmpty();
        in(town, () -> {
            jdbc.sql("update casework.case set closed_at = closed_at - interval '8 days'").update();
            reminders.send();
            reminders.send();
        });
        assertThat(asked(town)).hasSize(1);
    }

    @Test
    void putsNoStampOnAReminder() {
        Territory town = aTown();
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        UUID id = aClosedCase(town, 8);
        in(town, () -> {
            satisfaction.remindAfter(7);
            UUID lea = persons.create(
                    new PersonDraft(
                            PersonKind.PERSON, "Martin", "Léa", "fr", "",
                            List.of(new Stated(IdentifierKind.ADDRESS, "12 rue des Lilas, 92330 Sceaux", Proof.STATED))),
                    karim);
            interactions.opened(id, CaseChannel.PHONE, lea, new Requester("Léa Martin", EMAIL, null, "fr"), karim);
            jdbc.sql("update relation.person set preferred = 'LETTER' where id = ?").param(lea).update();
            acts.reopen(id, "La lampe est de nouveau éteinte.", NADIA);
            acts.decide(id, DecisionDraft.resolved("Le câble a été changé."), NADIA);
            jdbc.sql("update casework.case set closed_at = closed_at - interval '8 days'").update();
            reminders.send();
            assertThat(jdbc.sql("select what from relation.outgoing_letter where case_id = ?").param(id).query(String.class).list())
                    .as("the answer is on paper, the reminder nowhere")
                    .contains("decided.RESOLVED")
                    .doesNotContain("opinion");
            assertThat(jdbc.sql("select count(*)::int from casework.satisfaction_reminded").query(Integer.class).single())
                    .as("it was her turn")
                    .isEqualTo(1);
        });
        assertThat(asked(town)).isEmpty();
    }

    @Test
    void asksNobodyWhoRefusedToBeAsked() {
        Territory town = aTown();
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        UUID id = aClosedCase(town, 8);
        in(town, () -> {
            satisfaction.remindAfter(7);
            interactions.opened(id, CaseChannel.PHONE, null, new Requester("Léa Martin", EMAIL, null, "fr"), karim);
            UUID lea = interactions.personOf(id).orElseThrow();
            consents.note(lea, new Consents.Word(Purpose.SURVEYS, false, CaseChannel.PHONE, ""), karim);
            for (int i = 0; i < 201; i++) {
                consents.note(lea, new Consents.Word(Purpose.ALERTS, false, CaseChannel.PHONE, ""), karim);
            }
            reminders.send();
            acts.reopen(id, "La lampe est de nouveau éteinte.", NADIA);
            acts.decide(id, DecisionDraft.resolved("Le câble a été changé."), NADIA);
        });
        assertThat(asked(town)).isEmpty();
        assertThat(mailbox.list(town, EMAIL).getFirst()).contains("Le câble a été changé").doesNotContain("#avis");
    }
}
