package org.parvis.participation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter from the subscription to its end: asked for on a phone and without JavaScript, written by keys. */
class DigestJourney extends Journey {

    private static final String AWA = "awa@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private LetterSending sending;

    private Territory town;
    private Person officer;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        officer = anAdministrator(town);
        Instant now = Instant.now();
        Phase open = new Phase("Proposer des idées", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(30)), EnumSet.of(Capability.PROPOSE));
        in(town, () -> {
            TestVisitor by = new TestVisitor(officer);
            var made = processes.create(
                    new ProcessDraft("Le parc de demain", "Que changer au parc ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(40), "voirie", List.of(open)), by);
            processes.publish(made.slug(), by);
        });
    }

    @Test
    void isAskedForWrittenReadAndEnded() {
        Page phone = onAPhone();
        go(phone, town, "/participer");
        phone.click("a:has-text('Recevoir la lettre')");
        phone.waitForSelector("h1:has-text('Recevoir la lettre')");
        assertAccessible(phone);
        assertFits(phone);
        subscribe(phone);

        Page keys = signedIn(onADesktop(), officer);
        Hand hand = Hand.typing(keys);
        go(keys, town, "/bureau/animation");
        keys.waitForSelector("h2:has-text('Qui attend une réponse')");
        assertAccessible(keys);
        assertFits(keys);
        go(keys, town, "/bureau/animation/lettres");
        assertAccessible(keys);
        hand.press("main form button");
        keys.waitForSelector("#objet");
        hand.press("button[value=apercu]");
        keys.waitForSelector("h2:has-text('Essayer')");
        hand.press("button[value=maintenant]");
        keys.waitForSelector(".error-summary");
        assertAccessible(keys);
        keys.goBack();
        keys.goBack();
        hand.write("#objet", "La lettre du parc");
        keys.focus("[name=choix] >> nth=0");
        keys.keyboard().press("Space");
        assertAccessible(keys);
        assertFits(keys);
        hand.press("button[value=apercu]");
        keys.waitForSelector("h1:has-text('La lettre du parc')");
        assertThat(keys.frameLocator("iframe.letter").locator("main").innerText()).contains("Proposer des idées");
        assertAccessible(keys);
        assertFits(keys);
        hand.press("button[value=maintenant]");
        keys.waitForSelector("[role=status]");
        in(town, sending::send);
        go(keys, town, "/bureau/animation/lettres");
        keys.waitForSelector(".tag:has-text('Envoyée')");
        assertAccessible(keys);

        go(phone, town, "/participer/lettres/1");
        phone.waitForSelector("h1:has-text('La lettre du parc')");
        assertAccessible(phone);
        assertFits(phone);
        go(phone, town, "/participer/lettres");
        assertAccessible(phone);
        assertFits(phone);

        Page plain = withoutJavaScript();
        go(plain, town, mailbox.latestLink(town, AWA, "/participer/lettres/desinscription?jeton="));
        assertFits(plain);
        plain.click("main form button");
        plain.waitForSelector("h1:has-text('C’est terminé')");
    }

    @Test
    void isWrittenWithoutJavaScript() {
        Page plain = withoutJavaScript();
        go(plain, town, "/participer/lettres/abonnement");
        subscribe(plain);
        Page desk = signedIn(withoutJavaScript(), officer);
        go(desk, town, "/bureau/animation/lettres");
        assertFits(desk);
        desk.click("main form button");
        desk.fill("#objet", "La lettre du parc");
        desk.check("[name=choix] >> nth=0");
        desk.click("button[value=apercu]");
        desk.waitForSelector("h2:has-text('Essayer')");
        assertFits(desk);
        desk.fill("#moment", "2020-01-01T10:00");
        desk.click("button[value=moment]");
        desk.waitForSelector("#moment-erreur");
        assertThat(desk.inputValue("#moment")).as("kept").isEqualTo("2020-01-01T10:00");
    }

    private void subscribe(Page page) {
        page.fill("#email", "awa");
        page.click("form[action$=abonnement] button");
        page.waitForSelector("#email-erreur");
        page.fill("#email", AWA);
        page.click("form[action$=abonnement] button");
        page.waitForSelector("h1:has-text('Regardez vos e-mails')");
        go(page, town, mailbox.latestLink(town, AWA, "/participer/lettres/confirmer?jeton="));
        page.click("main form button");
        page.waitForSelector("h1:has-text('C’est noté')");
        assertFits(page);
    }
}
