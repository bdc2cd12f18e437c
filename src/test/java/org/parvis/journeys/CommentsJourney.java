package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.Capability;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Awa says what she thinks of an idea, Léa has it shown, Idris answers and agrees, Nadia hides it, Awa appeals, Léa answers her. */
class CommentsJourney extends Journey {

    private static final String AWA = "awa@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Processes processes;

    @Autowired
    private Proposals proposals;

    @Autowired
    private IdeaModeration moderation;

    private Territory town;
    private Person nadia;
    private Person lea;
    private String idea;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        lea = aStaffMember(town, Role.MODERATOR, null);
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        Instant now = Instant.now();
        Phase open = new Phase("Proposer et commenter", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(20)), EnumSet.allOf(Capability.class));
        idea = InTerritory.call(town.id(), () -> {
            var made = processes.create(
                    new ProcessDraft("Des idées pour le parc", "Que changer ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(90), "voirie", List.of(open)), admin);
            processes.publish(made.slug(), admin);
            SubmittedProposal sent = proposals.submit(new NewProposal(
                    processes.get(made.id()), "Des bancs au soleil", "Il n’y en a pas près des jeux.", "", "", Requester.ANONYMOUS, CaseChannel.WEB, Actor.requester()));
            moderation.publish(sent.id(), new TestVisitor(nadia));
            return "/participer/" + made.slug() + "/idees/" + sent.number();
        });
    }

    /** From the idea's page to the confirmed comment. */
    private void say(Page page, Hand hand, String words) {
        go(page, town, idea);
        hand.press("a[href$='/commentaires']");
        page.waitForSelector("h1:has-text('Commentaires')");
        hand.press("#dire summary");
        hand.write("#texte", words);
        hand.press("#dire form button");
        page.waitForSelector("#avis-erreur");
        assertThat(page.inputValue("#texte")).isEqualTo(words);
        hand.choose("[name=avis][value=PRO]");
        hand.write("#email", AWA);
        hand.press("#dire form button");
        page.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        go(page, town, mailbox.latestLink(town, AWA, "/commentaires/mien?jeton="));
        hand.press("#publier button");
        page.waitForSelector("[role=status]:has-text('confirmé')");
    }

    /** What a moderator does with what comes first in the queue. */
    private Page rule(Person who, String act) {
        Page desk = signedIn(onADesktop(), who);
        go(desk, town, "/bureau/commentaires");
        assertAccessible(desk);
        desk.click("main ul.rows a");
        desk.waitForSelector("h1:has-text('Modérer')");
        assertAccessible(desk);
        assertFits(desk);
        desk.check("[name=acte][value=" + act + "]");
        if (act.equals("HIDE")) {
            desk.click("main form.stack button");
            desk.waitForSelector(".error-summary");
            assertAccessible(desk);
            desk.selectOption("#article", "1");
        }
        if (!act.equals("PUBLISH")) {
            desk.fill("#raison", "Une phrase vise une personne.");
        }
        desk.click("main form.stack button");
        desk.waitForSelector("h1:has-text('Textes à lire')");
        return desk;
    }

    @Test
    void goesFromAnArgumentToAnAppealWithEachPageAccessible() {
        Page awa = onAPhone();
        say(awa, Hand.pointing(awa), "Au soleil, en hiver, c’est mieux.");
        assertAccessible(awa);
        assertFits(awa);
        String mine = awa.url();
        rule(lea, "PUBLISH");

        Page idris = signedIn(onADesktop(), aResident(town));
        go(idris, town, idea + "/commentaires");
        assertAccessible(idris);
        idris.click(".vote:has-text('D’accord')");
        idris.waitForSelector(".vote[aria-pressed=true]");
        assertThat(idris.innerText(".vote[aria-pressed=true]")).contains("1");
        idris.click(".acts a:has-text('Répondre')");
        idris.waitForSelector("#repondre");
        assertAccessible(idris);
        idris.fill("#repondre #texte", "En été, on cuit.");
        idris.click("#repondre form button");
        idris.waitForSelector("[role=status]:has-text('Un agent le lit')");
        rule(nadia, "PUBLISH");

        Page reader = onAPhone();
        go(reader, town, idea + "/commentaires");
        reader.click("summary:has-text('Une réponse')");
        assertAccessible(reader);
        assertFits(reader);
        say(awa, Hand.pointing(awa), "Et le kiosque ?");
        reader.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        reader.waitForSelector("#arrives a:has-text('Un nouveau commentaire')");
        assertAccessible(reader);
        assertThat(reader.innerText("#fils")).as("nothing moves before").doesNotContain("Et le kiosque");
        reader.click("#arrives a");
        reader.waitForSelector(".said.new:has-text('Et le kiosque ?')");
        assertThat(reader.locator("#fils > li").count()).isEqualTo(2);
        assertAccessible(reader);
        for (String order : List.of("?ordre=pour-contre", "?ordre=soutenus")) {
            go(reader, town, idea + "/commentaires" + order);
            assertAccessible(reader);
            assertFits(reader);
        }
        reader.locator(".said:has-text('en hiver') a:has-text('Signaler')").first().click();
        reader.waitForSelector("h1:has-text('Signaler')");
        assertAccessible(reader);
        assertFits(reader);
        reader.fill("#texte", "C’est méchant.");
        reader.click("main form.stack button");
        reader.waitForSelector("[role=status]:has-text('Un agent va regarder')");

        rule(nadia, "HIDE");
        awa.navigate(mine);
        assertAccessible(awa);
        awa.fill("#pourquoi", "Elle ne vise personne.");
        awa.click("form[action$=contester] button");
        awa.waitForSelector("[role=status]:has-text('Votre contestation est reçue')");
        assertAccessible(awa);
        assertFits(awa);
        rule(lea, "RESTORE");
        for (String path : List.of("/participer/charte", "/participer/moderation", idea + "/commentaires")) {
            go(reader, town, path);
            assertAccessible(reader);
            assertFits(reader);
        }
        Page admin = signedIn(onADesktop(), anAdministrator(town));
        go(admin, town, "/bureau/charte");
        assertAccessible(admin);
    }

    @Test
    void worksWithoutJavaScriptAndByKeysAlone() {
        Page plain = withoutJavaScript();
        say(plain, Hand.pointing(plain), "Au soleil, en hiver, c’est mieux.");
        rule(lea, "PUBLISH");
        go(plain, town, idea + "/commentaires");
        plain.click(".vote:has-text('D’accord')");
        plain.fill("#email", "idris@habitants.example");
        plain.click("main form.stack button");
        plain.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        go(plain, town, mailbox.latestLink(town, "idris@habitants.example", "/commentaires/avis?jeton="));
        plain.click("main form button");
        plain.waitForSelector("[role=status]:has-text('Votre avis compte')");
        assertThat(plain.innerText(".vote:has-text('D’accord')")).contains("1");
        assertFits(plain);
        Page keys = onADesktop();
        say(keys, Hand.typing(keys), "À l’ombre aussi.");
        go(keys, town, idea + "/commentaires");
        Hand.typing(keys).press(".vote:has-text('D’accord')");
        keys.waitForSelector("h1:has-text('Votre avis')");
        assertAccessible(keys);
    }

    @Test
    void reportsTheIdeaItselfByAnArticleOfTheCharter() {
        Page reader = onAPhone();
        Hand hand = Hand.pointing(reader);
        go(reader, town, idea);
        hand.press("main a[href$='/signaler']");
        reader.waitForSelector("h1:has-text('Signaler cette idée')");
        assertAccessible(reader);
        assertFits(reader);
        hand.write("#texte", "Un banc y est insulté.");
        hand.press("main form.stack button");
        reader.waitForSelector(".error-summary");
        assertAccessible(reader);
        assertThat(reader.inputValue("#texte")).isEqualTo("Un banc y est insulté.");
        hand.choose("[name=article][value='1']");
        hand.press("main form.stack button");
        reader.waitForSelector("[role=status]:has-text('sous deux jours ouvrés')");
        assertAccessible(reader);
        Page desk = signedIn(onADesktop(), lea);
        go(desk, town, "/bureau/commentaires");
        desk.click("main ul.rows a");
        desk.waitForSelector("#signalements");
        assertAccessible(desk);
        assertFits(desk);
        desk.check("[name=acte][value=KEEP]");
        desk.fill("#raison", "Un banc n’est pas une personne.");
        desk.click("main form.stack button");
        desk.waitForSelector("h1:has-text('Textes à lire')");
        assertThat(desk.innerText("main")).doesNotContain("Des bancs au soleil");
    }
}
