package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.shared.Ids;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

class SatisfactionRemindersIT extends CaseworkIT {

    private static final String EMAIL = "lea@habitants.example";
    private static final String WORDS = "Votre avis nous aide";

    @Autowired
    private SatisfactionReminders reminders;

    @Autowired
    private Satisfaction satisfaction;

    @Autowired
    private PastCases pastCases;

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
}
