package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.SupportWish;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is told the same twice. */
class DecisionTellingIT extends TownWithAVote {

    private static final long GRANTED = 1_000_000;

    @Autowired
    private DecisionNews news;

    private int told() {
        return InTerritory.call(town.id(), news::tell);
    }

    private List<String> mails(String address) {
        return mailbox.list(town, address).stream().filter(mail -> mail.contains("Conseil municipal")).toList();
    }

    private void supportByMail(String address) {
        in(town, () -> supports.ask(proposals.get(idea.id()), SupportWish.Kind.SUPPORT, new EmailAddress(address), Locale.FRENCH));
        String link = mailbox.latestLink(town, address, "/soutiens?token=");
        in(town, () -> assertThat(supports.confirm(link.substring(link.indexOf('=') + 1))).isPresent());
    }

    @Test
    void whoeverSupportsTheirOwnIdeaHearsOfItOnce() {
        supportByMail(AWA.toUpperCase(Locale.ROOT).replace("HABITANTS.EXAMPLE", "habitants.example"));
        supportByMail("lea@habitants.example");
        decide();
        assertThat(told()).as("the author, and two who support").isEqualTo(3);
        assertThat(mails(AWA)).hasSize(1);
        assertThat(mailbox.list(town, AWA.toLowerCase(Locale.ROOT))).filteredOn(mail -> mail.contains("Lire la décision")).as("as somebody who supports").isEmpty();
        assertThat(mails("lea@habitants.example")).hasSize(1);
        assertThat(told()).isZero();
    }

    @Test
    void aVersionThatWasReplacedBeforeItWasToldIsNotTold() {
        decide();
        correct(new Said("P1", Fate.PARTLY, "Le devis est plus bas.", 900_000));
        assertThat(told()).as("both of what holds").isEqualTo(2);
        for (String address : List.of(AWA, idris.account().email())) {
            assertThat(mails(address)).hasSize(1).first().asString().contains("Le devis est plus bas.");
        }
    }

    @Test
    void whatIsAgainAsTheyWereToldIsNoNews() {
        decide();
        assertThat(told()).isEqualTo(2);
        correct(new Said("P1", Fate.NOT_TAKEN, "Le sol ne le porte pas.", 0));
        correct(new Said("P1", Fate.TAKEN, "", GRANTED));
        assertThat(told()).as("as the first version said, which they know").isZero();
        correct(new Said("P1", Fate.NOT_TAKEN, "Le sol ne le porte pas.", 0));
        assertThat(told()).isEqualTo(2);
        assertThat(mails(AWA)).hasSize(2).first().asString().contains("Le sol ne le porte pas.");
    }
}
