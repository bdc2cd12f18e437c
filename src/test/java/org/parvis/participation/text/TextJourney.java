package org.parvis.participation.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A text from its first draft to what becomes of it: written by keys, worded otherwise on a phone and without JavaScript, answered, changed, ended. */
class TextJourney extends Journey {

    private static final String SLUG = "les-regles-du-parc";
    private static final String DESK = "/bureau/participation/" + SLUG + "/textes";
    private static final String PUBLIC = "/participer/" + SLUG + "/textes/1";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    private Territory aTown(Person[] officer) {
        Territory town = ReportingTown.create(imports, territories);
        officer[0] = anAdministrator(town);
        Instant now = Instant.now();
        Phase open = new Phase("Relire", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(30)), EnumSet.of(Capability.ANNOTATE));
        in(town, () -> {
            TestVisitor by = new TestVisitor(officer[0]);
            var made = processes.create(
                    new ProcessDraft("Les règles du parc", "Que permettre ?", "", "Chaque rédaction aura sa réponse.", LocalDate.now().plusDays(60), "voirie", List.of(open)), by);
            processes.publish(made.slug(), by);
        });
        return town;
    }

    @Test
    void goFromADraftToWhatBecomesOfThem() {
        Person[] officer = new Person[1];
        Territory town = aTown(officer);
        Page keys = signedIn(onADesktop(), officer[0]);
        Hand hand = Hand.typing(keys);
        go(keys, town, DESK);
        hand.write("#titre", "Règlement du parc");
        hand.press("main form button");
        keys.waitForSelector(".error-summary");
        assertThat(keys.inputValue("#titre")).as("kept").isEqualTo("Règlement du parc");
        assertAccessible(keys);
        keys.fill("#intro", "Adopté en mars.");
        keys.fill("#texte", "# Article 1 – Horaires\nOuvert de 8 h à 20 h.\n# Article 2 – Eau\nL’eau de pluie seulement.");
        hand.press("main form button");
        keys.waitForSelector("[role=status]:has-text('Brouillon créé')");
        assertAccessible(keys);
        assertFits(keys);
        hand.press("form[action$=publier] button");
        keys.waitForSelector("[role=status]:has-text('publié')");

        Page phone = signedIn(onAPhone(), aResident(town));
        go(phone, town, "/participer/" + SLUG);
        phone.click("a:has-text('Lire le texte')");
        phone.waitForSelector("h2:has-text('Article 2')");
        assertAccessible(phone);
        assertFits(phone);
        phone.click("section:has(#article-1) a");
        phone.click("#dire summary");
        phone.fill("#redaction", "Ouvert de 8 h à 22 h.");
        phone.click("#dire form button");
        phone.waitForSelector(".error-summary");
        assertThat(phone.inputValue("#redaction")).as("kept").isEqualTo("Ouvert de 8 h à 22 h.");
        assertAccessible(phone);
        assertFits(phone);
        phone.check("[name=avis][value=NEITHER]");
        phone.fill("#texte", "En été il fait jour.");
        phone.click("#dire form button");
        phone.waitForSelector("[role=status]");

        Page moderator = signedIn(onADesktop(), aStaffMember(town, Role.MODERATOR, null));
        go(moderator, town, "/bureau/commentaires");
        moderator.click("a:has-text('En été')");
        moderator.waitForSelector(".difference ins");
        assertAccessible(moderator);
        moderator.check("[name=acte][value=PUBLISH]");
        moderator.click("main form button");

        go(keys, town, DESK + "/1/redactions");
        assertAccessible(keys);
        hand.press("article form button");
        keys.waitForSelector(".error-summary");
        assertAccessible(keys);
        hand.choose("[name=suite][value=TAKEN]");
        keys.fill("textarea[name=pourquoi]", "C’est juste.");
        hand.press("article form button");
        keys.waitForSelector("[role=status]:has-text('Réponse publiée')");
        assertFits(keys);

        go(keys, town, DESK + "/1/version");
        assertAccessible(keys);
        keys.fill("#intro", "Adopté en juin.");
        keys.fill("#article-1", "Ouvert de 8 h à 22 h.");
        hand.press("button[value=voir]");
        keys.waitForSelector("#pourquoi-erreur");
        assertAccessible(keys);
        keys.fill("#pourquoi", "Une habitante l’a demandé.");
        hand.press("button[value=voir]");
        keys.waitForSelector("h1:has-text('Ce qui change')");
        keys.waitForSelector("h3:has-text('Introduction modifiée')");
        assertAccessible(keys);
        hand.press("button[value=publier]");
        keys.waitForSelector("[role=status]:has-text('Nouvelle version')");

        Page plain = withoutJavaScript();
        go(plain, town, PUBLIC);
        plain.click("a:has-text('Version 2')");
        assertThat(plain.textContent("section:has(h3:has-text('Article 1')) .difference ins")).contains("22");
        go(plain, town, "/participer/" + SLUG + "/articles/1-1/commentaires");
        assertThat(plain.textContent(".reply")).contains("Retenue", "C’est juste.");

        go(keys, town, DESK + "/1");
        keys.fill("#suite", "Adopté par le conseil le 3 mars.");
        hand.press("form[action$=clore] button");
        keys.waitForSelector("[role=status]:has-text('clos')");
        assertAccessible(keys);
        go(phone, town, PUBLIC);
        assertThat(phone.textContent(".decision")).contains("Adopté par le conseil");
        assertAccessible(phone);
        assertFits(phone);
    }
}
