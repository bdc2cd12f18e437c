package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Opinions from the first statement to the synthesis: prepared by keys, given on a phone and without JavaScript, read as a map. */
class OpinionJourney extends Journey {

    private static final String SLUG = "le-parc-de-demain";
    private static final String DESK = "/bureau/participation/" + SLUG + "/avis";
    private static final String PUBLIC = "/participer/" + SLUG + "/avis/le-parc-le-soir";
    private static final List<String> SAID = List.of(
            "Le parc doit rester gratuit.", "Il manque des bancs.", "On devrait ouvrir le parc le soir.", "La nuit, le bruit gênera les voisins.",
            "Il faut un terrain de jeu.", "Les chiens doivent rester dehors.", "Une buvette serait bien.");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Canvasses canvasses;

    @Autowired
    private Statements statements;

    @Autowired
    private StatementVotes votes;

    @Autowired
    private Grouping grouping;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;
    private Person officer;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        officer = anAdministrator(town);
        Instant now = Instant.now();
        Phase open = new Phase("Donner son avis", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(30)), EnumSet.of(Capability.SHARE));
        in(town, () -> {
            TestVisitor by = new TestVisitor(officer);
            var made = processes.create(
                    new ProcessDraft("Le parc de demain", "Que changer au parc ?", "", "Chaque avis aura sa réponse.", LocalDate.now().plusDays(60), "voirie", List.of(open)), by);
            processes.publish(made.slug(), by);
        });
    }

    private void prepare(Page page, Hand hand) {
        go(page, town, DESK);
        hand.write("#title", "Le parc le soir");
        hand.press("main form button");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#title")).as("kept").isEqualTo("Le parc le soir");
        hand.write("#words", "Ce que vous pensez du parc après 18 h.");
        hand.press("main form button");
        page.waitForSelector("[role=status]:has-text('premières affirmations')");
        page.fill("#affirmations", String.join("\n", SAID));
        hand.press("form[action$=affirmations] button");
        page.waitForSelector("[role=status]:has-text('sont ajoutées')");
    }

    private Canvass canvass() {
        return canvasses.find(processes.find(SLUG).orElseThrow(), "le-parc-le-soir").orElseThrow();
    }

    /** Two camps on the evening, who agree on the rest. */
    private void everybodyVotes() {
        in(town, () -> transaction.executeWithoutResult(_ -> {
            List<Statement> all = statements.listOf(canvass());
            for (int i = 0; i < 40; i++) {
                Voter voter = new Voter(EmailAddress.of("habitant" + i + "@habitants.example"), null, "", Locale.FRENCH, null);
                int side = i < 24 ? 1 : -1;
                int[] values = {1, 1, side, -side, 1, i % 3 - 1, side};
                for (int j = 0; j < values.length; j++) {
                    votes.vote(voter, canvass(), all.get(j).id(), Opinion.of(values[j]));
                }
            }
        }));
        in(town, grouping::catchUp);
    }

    @Test
    void goFromTheFirstStatementToTheSynthesis() {
        Page keys = signedIn(onADesktop(), officer);
        Hand hand = Hand.typing(keys);
        prepare(keys, hand);
        assertAccessible(keys);
        assertFits(keys);
        hand.press("form[action$=publier] button");
        keys.waitForSelector("[role=status]:has-text('publié')");
        assertAccessible(keys);
        go(keys, town, DESK);
        assertAccessible(keys);

        Page phone = signedIn(onAPhone(), aResident(town));
        go(phone, town, "/participer/" + SLUG);
        phone.click("a:has-text('Donner mon avis')");
        phone.waitForSelector("blockquote.statement");
        assertAccessible(phone);
        assertFits(phone);
        for (int i = 1; i <= SAID.size(); i++) {
            phone.click(i % 2 == 0 ? "button[value=AGREE]" : "button[value=PASS]");
            phone.waitForSelector("progress[value='" + i + "']");
        }
        phone.waitForSelector("h2:has-text('Vous avez répondu à tout')");
        assertAccessible(phone);
        phone.fill("#texte", "Il faudrait éclairer l’allée.");
        assertThat(phone.locator("#texte-reste").textContent()).contains("caractères au plus", "29 / ");
        phone.click("#ajouter button");
        phone.waitForSelector("[role=status]:has-text('Nous avons votre affirmation')");
        assertAccessible(phone);
        phone.click("#affirmation a:has-text('Revoir mes avis')");
        phone.waitForSelector("h2:has-text('que vous avez proposées')");
        assertAccessible(phone);
        assertFits(phone);

        Page moderator = signedIn(onADesktop(), aStaffMember(town, Role.MODERATOR, null));
        go(moderator, town, "/bureau/commentaires");
        moderator.click("a:has-text('éclairer')");
        moderator.waitForSelector("h1:has-text('Lire une affirmation')");
        assertAccessible(moderator);
        Hand reading = Hand.typing(moderator);
        reading.press("main form button");
        moderator.waitForSelector("#acte-erreur");
        assertAccessible(moderator);
        reading.choose("[name=acte][value=PUBLISH]");
        reading.press("main form button");
        moderator.waitForSelector("h1:has-text('Textes à lire')");

        everybodyVotes();
        go(phone, town, PUBLIC + "/resultats");
        phone.waitForSelector("svg.opinion-map");
        assertAccessible(phone);
        assertFits(phone);
        go(keys, town, PUBLIC + "/resultats");
        assertAccessible(keys);
        assertFits(keys);
        assertReadable(keys);
        keys.focus("svg.opinion-map a >> nth=0");
        keys.keyboard().press("Enter");
        assertThat(keys.url()).as("a group is opened by a key").endsWith("#groupe-1");

        go(keys, town, DESK + "/le-parc-le-soir");
        hand.write("#pourquoi", "Le conseil décide demain.");
        hand.press("form[action$=clore] button");
        keys.waitForSelector("[role=status]:has-text('clos')");
        in(town, grouping::catchUp);
        go(keys, town, DESK + "/le-parc-le-soir");
        hand.write("#nom-1", "Ouvrir le soir");
        hand.press("form[action$='groupes/1'] button");
        keys.waitForSelector("#raison-1-erreur");
        assertAccessible(keys);
        hand.write("#raison-1", "Il veut ouvrir le soir.");
        hand.press("form[action$='groupes/1'] button");
        keys.waitForSelector("[role=status]:has-text('nommé')");
        assertAccessible(keys);
        assertFits(keys);
        go(keys, town, DESK + "/le-parc-le-soir/synthese");
        assertAccessible(keys);
        hand.write("#texte", "Nous ajoutons des bancs [2] et ouvrons un soir par semaine [3].");
        hand.write("#signataire", "Claire Dumas, maire");
        hand.press("button[value=publier]");
        keys.waitForSelector("[role=status]:has-text('publiée')");
        assertAccessible(keys);
        go(phone, town, PUBLIC + "/synthese");
        phone.waitForSelector("a[href='#citation-3']");
        assertAccessible(phone);
        assertFits(phone);
        go(phone, town, PUBLIC + "/resultats");
        assertThat(phone.innerText("#groupe-1")).contains("Ouvrir le soir");
        assertAccessible(phone);
        go(phone, town, PUBLIC);
        assertAccessible(phone);
        go(phone, town, "/participer/" + SLUG + "/avis");
        assertAccessible(phone);
        assertFits(phone);
    }

    @Test
    void areGivenWithoutAnAccountAndWithoutJavaScript() {
        Page desk = signedIn(withoutJavaScript(), officer);
        prepare(desk, Hand.pointing(desk));
        assertFits(desk);
        desk.click("form[action$=publier] button");
        desk.waitForSelector("[role=status]:has-text('publié')");

        Page plain = withoutJavaScript();
        go(plain, town, PUBLIC);
        plain.fill("#email", "awa");
        plain.click("form[action$=commencer] button");
        plain.waitForSelector("#email-erreur");
        assertFits(plain);
        plain.fill("#email", "awa@habitants.example");
        plain.click("form[action$=commencer] button");
        plain.waitForSelector("[role=status]:has-text('Nous venons d’envoyer')");
        go(plain, town, mailbox.latestLink(town, "awa@habitants.example", PUBLIC + "?jeton="));
        plain.waitForSelector("blockquote.statement");
        assertFits(plain);
        plain.click("button[value=DISAGREE]");
        plain.waitForSelector("progress[value='1']");
        plain.click("a:has-text('Revoir mes avis')");
        plain.click("button[value=AGREE]");
        plain.waitForSelector("[role=status]:has-text('changé')");
        assertFits(plain);
    }
}
