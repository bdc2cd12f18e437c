package org.parvis.journeys;

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
import org.parvis.identity.Accounts;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateDraft;
import org.parvis.participation.debate.DebateVotes;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.debate.Position;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A debate from its opening to its conclusion: voted on, spoken in, live, closed, on a phone, by keys, without JavaScript. */
class DebateJourney extends Journey {

    private static final String AWA = "awa@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Debates debates;

    @Autowired
    private DebateVotes votes;

    @Autowired
    private Accounts accounts;

    private Territory town;
    private Person admin;
    private Person lea;
    private Debate debate;
    private String process;
    private String page;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        admin = anAdministrator(town);
        lea = aStaffMember(town, Role.MODERATOR, null);
        Instant now = Instant.now();
        Phase open = new Phase("Débattre", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(20)), EnumSet.of(Capability.DEBATE, Capability.OPEN_DEBATE));
        debate = InTerritory.call(town.id(), () -> {
            TestVisitor by = new TestVisitor(admin);
            var made = processes.create(
                    new ProcessDraft("Se déplacer le soir", "De quoi avez-vous besoin ?", "", "Chaque débat aura sa conclusion.", LocalDate.now().plusDays(90), "voirie", List.of(open)), by);
            processes.publish(made.slug(), by);
            Debate drafted = debates.draft(processes.get(made.id()), new DebateDraft("Faut-il des bus la nuit ?", "Le dernier part à 21 h 40.", "Pour rentrer.", "C’est cher."), by);
            debates.publish(drafted.id(), by);
            return debates.get(drafted.id());
        });
        process = "/participer/se-deplacer-le-soir";
        page = process + "/debats/" + debate.number();
    }

    private void vote(Page browser, Hand hand) {
        go(browser, town, process);
        hand.press("a:has-text('Faut-il des bus')");
        browser.waitForSelector("h1:has-text('Faut-il des bus')");
        hand.press("#vote form button");
        browser.waitForSelector("#position-erreur");
        hand.choose("[name=position][value=PRO]");
        hand.write("#email", AWA);
        hand.press("#vote form button");
        browser.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        go(browser, town, mailbox.latestLink(town, AWA, "/debats/vote?jeton="));
        browser.waitForSelector("h1:has-text('Confirmer votre vote')");
        hand.press("main form button");
        browser.waitForSelector("[role=status]:has-text('C’est noté')");
        assertThat(browser.innerText("tr[data-position=PRO] [data-votes]")).isEqualTo("1");
    }

    @Test
    void goesFromTheQuestionToTheConclusionWithEachPageAccessible() {
        Page phone = onAPhone();
        vote(phone, Hand.pointing(phone));
        assertAccessible(phone);
        assertFits(phone);
        Person idris = aResident(town);
        in(town, () -> votes.voteAs(accounts.get(idris.id()), debate.id(), Position.CONTRA, Locale.FRENCH));
        phone.waitForSelector("tr[data-position=CONTRA] [data-votes]:text-is('1')");
        assertThat(phone.getAttribute(".split", "aria-label")).contains("contre");
        phone.waitForSelector("[data-told]:has-text('contre')", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        go(phone, town, process + "/debats");
        assertAccessible(phone);
        assertFits(phone);

        go(phone, town, process + "/debats/proposer");
        assertAccessible(phone);
        assertFits(phone);
        phone.fill("#question", "Faut-il des trottinettes ?");
        phone.fill("#texte", "Devant la gare.");
        phone.fill("#email", AWA);
        phone.click("main form.stack button");
        phone.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        go(phone, town, mailbox.latestLink(town, AWA, "/debats/mien?jeton="));
        phone.click("#publier button");
        phone.waitForSelector("[role=status]:has-text('Nous avons votre débat')");
        assertAccessible(phone);
        assertFits(phone);

        Page desk = signedIn(onADesktop(), lea);
        go(desk, town, "/bureau/commentaires");
        assertAccessible(desk);
        desk.click("a:has-text('Faut-il des trottinettes')");
        desk.waitForSelector("h1:has-text('Lire un débat')");
        assertAccessible(desk);
        assertFits(desk);
        desk.check("[name=acte][value=HIDE]");
        desk.selectOption("#article", "1");
        desk.fill("#raison", "Une phrase vise une personne.");
        desk.click("main form.stack button");
        desk.waitForSelector("h1:has-text('Textes à lire')");
        phone.reload();
        assertAccessible(phone);
        phone.fill("#pourquoi", "Elle ne vise personne.");
        phone.click("form[action$=contester] button");
        phone.waitForSelector("[role=status]:has-text('contestation')");

        Page officer = signedIn(onADesktop(), admin);
        String kept = "/bureau/participation/" + process.substring(process.lastIndexOf('/') + 1) + "/debats";
        go(officer, town, "/bureau/participation");
        assertAccessible(officer);
        go(officer, town, kept);
        assertAccessible(officer);
        go(officer, town, kept + "/nouveau");
        assertAccessible(officer);
        go(officer, town, kept + "/1");
        assertAccessible(officer);
        assertFits(officer);
        officer.fill("#pourquoi", "La décision se prend demain.");
        officer.click("form[action$=clore] button");
        officer.waitForSelector("[role=status]:has-text('clos')");
        officer.click("a:has-text('Écrire la conclusion')");
        officer.waitForSelector("h1:has-text('Conclusion')");
        assertAccessible(officer);
        officer.click("button[value=publier]");
        officer.waitForSelector(".error-summary");
        assertAccessible(officer);
        officer.fill("#conclusion", "Une ligne, deux soirs.");
        officer.fill("#raisons", "Une voix sur deux, et personne n’a parlé.");
        officer.fill("#signataire", "Lucie Martin, adjointe");
        officer.click("button[value=publier]");
        officer.waitForSelector("[role=status]:has-text('publiée')");
        go(phone, town, page + "/conclusion");
        assertAccessible(phone);
        assertFits(phone);
        go(phone, town, page);
        assertThat(phone.innerText(".decision")).contains("Une ligne, deux soirs.");
        assertAccessible(phone);
    }

    @Test
    void worksWithoutJavaScriptAndByKeysAlone() {
        Page plain = withoutJavaScript();
        vote(plain, Hand.pointing(plain));
        assertFits(plain);
        Page keys = onADesktop();
        go(keys, town, page);
        Hand hand = Hand.typing(keys);
        hand.choose("[name=position][value=CONTRA]");
        hand.write("#email", "jean@habitants.example");
        hand.press("#vote form button");
        keys.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        assertAccessible(keys);
    }
}
