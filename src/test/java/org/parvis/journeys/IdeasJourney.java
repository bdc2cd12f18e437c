package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** An administrator opens a box for ideas, Awa puts one in, Nadia publishes it and has it studied, Idris supports it. */
class IdeasJourney extends Journey {

    private static final String PROCESS = "/participer/des-idees-pour-le-parc";
    private static final String IDRIS = "idris@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
    }

    private void open() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        go(page, town, "/bureau/participation");
        assertAccessible(page);
        page.click("a[href$=nouvelle]");
        page.fill("#title", "Des idées pour le parc");
        page.fill("#summary", "Que changer au parc ?");
        page.fill("#promise", "Chaque idée sera lue et aura sa réponse.");
        page.fill("#promisedFor", LocalDate.now().plusDays(90).toString());
        page.selectOption("#department", "voirie");
        page.fill("[id='p0.name']", "Proposer et soutenir");
        page.fill("[id='p0.opens']", LocalDate.now().minusDays(2) + "T09:00");
        page.check("[name='p0.PROPOSE']");
        page.check("[name='p0.SUPPORT']");
        page.click("main form button");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        assertThat(page.inputValue("#title")).isEqualTo("Des idées pour le parc");
        page.fill("[id='p0.closes']", LocalDate.now().plusDays(20) + "T18:00");
        page.click("main form button");
        page.waitForSelector("[role=status]:has-text('enregistrée')");
        assertAccessible(page);
        page.click("form[action$=publier] button");
        page.waitForSelector("[role=status]:has-text('publiée')");
        assertAccessible(page);
    }

    /** From the front page to the receipt and the page that follows; gives the number. */
    private String propose(Page page, Hand hand) {
        go(page, town, "/");
        hand.press("header a[href$='/participer']");
        page.waitForSelector("h1:has-text('Participer')");
        hand.press("main a[href$='des-idees-pour-le-parc']");
        page.waitForSelector("h1:has-text('Des idées pour le parc')");
        hand.press("a.button[href$=proposer]");
        page.waitForSelector("h1:has-text('Proposer une idée')");
        hand.write("#title", "Des bancs au soleil");
        hand.press("form.stack button");
        page.waitForSelector(".error");
        assertThat(page.inputValue("#title")).isEqualTo("Des bancs au soleil");
        hand.write("#words", "Il n’y en a pas près des jeux.");
        hand.write("#name", "Awa D.");
        hand.press("form.stack button");
        page.waitForSelector("h1:has-text('Relisez votre idée')");
        hand.press("button[value=envoyer]");
        page.waitForSelector("h1:has-text('Nous avons reçu')");
        String number = page.innerText(".receipt .number");
        hand.press("main a[href*='/suivi/']");
        page.waitForSelector("h1:has-text('Des bancs au soleil')");
        return number;
    }

    private void publish(String number) {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau/dossiers/" + number);
        assertAccessible(page);
        page.click(".subject button:has-text('Publier')");
        page.waitForSelector(".subject:has-text('Publiée')");
        page.click(".subject a[href$='/bureau/idees/" + number + "']");
        page.waitForSelector("h1");
        assertAccessible(page);
    }

    /** From the question to the conclusion, all of it by Nadia, whose department is asked too. */
    private void study(Page page, Hand hand, String number) {
        go(page, town, "/bureau/idees/" + number + "/etude");
        assertAccessible(page);
        hand.press("form[action$=demander] button");
        page.waitForSelector("#departments-erreur");
        assertAccessible(page);
        page.locator("#departments label:has-text('Voirie') input").press("Space");
        page.fill("#due", LocalDate.now().plusDays(10).toString());
        hand.press("form[action$=demander] button");
        page.waitForSelector("[role=status]:has-text('consultés')");
        assertAccessible(page);
        go(page, town, "/bureau/taches");
        assertAccessible(page);
        hand.press("main a:has-text('Rendre cet avis')");
        page.waitForSelector("h1:has-text('Étude de l’idée')");
        assertAccessible(page);
        hand.choose("input[value=OURS]");
        hand.press("form.tall button");
        page.waitForSelector("#feasibility-erreur");
        assertAccessible(page);
        hand.choose("input[value=FEASIBLE]");
        hand.write("#cost", "12 000");
        hand.write("#explanation", "Le sol s’y prête.");
        hand.write("#note", "Voir avec Paul.");
        hand.press("form.tall button");
        page.waitForSelector("h2:has-text('Ce que vous avez répondu')");
        assertAccessible(page);
        assertFits(page);
        go(page, town, "/bureau/idees/" + number + "/etude");
        hand.press("form[action$=conclure] button");
        page.waitForSelector("[role=status]:has-text('envoyée')");
        assertAccessible(page);
        assertFits(page);
        go(page, town, "/bureau/participation/des-idees-pour-le-parc/etude");
        assertAccessible(page);
        assertFits(page);
    }

    /** Awa answers what was concluded. */
    private void answer(Page page, Hand hand, String track) {
        page.navigate(track);
        assertFits(page);
        hand.write("#etude", "Six bancs me suffisent.");
        hand.press("form[action$=etude] button");
        page.waitForSelector("[role=status]:has-text('partie')");
    }

    private void conclude(Page page, Hand hand, String number) {
        go(page, town, "/bureau/idees/" + number + "/etude");
        assertAccessible(page);
        hand.press("form[action$=publier] button");
        page.waitForSelector("[role=status]:has-text('publiée')");
        assertAccessible(page);
        assertFits(page);
    }

    @Test
    void isStudiedAndConcludedWithEachPageAccessible() {
        open();
        for (Page reader : new Page[] {onAPhone(), onADesktop()}) {
            String number = propose(reader, Hand.pointing(reader));
            String track = reader.url();
            publish(number);
            Page desk = signedIn(reader.viewportSize().width < 500 ? onAPhone() : onADesktop(), nadia);
            study(desk, Hand.pointing(desk), number);
            reader.navigate(track);
            assertAccessible(reader);
            answer(reader, Hand.pointing(reader), track);
            assertAccessible(reader);
            conclude(desk, Hand.pointing(desk), number);
            for (String path : new String[] {PROCESS, PROCESS + "?etat=realisables", PROCESS + "?etat=decidees", PROCESS + "/idees/" + number}) {
                go(reader, town, path);
                assertAccessible(reader);
                assertFits(reader);
            }
            assertThat(reader.innerText("#etude-des-services")).contains("Réalisable", "Le sol s’y prête.").doesNotContain("Voir avec Paul");
        }
        Page resident = signedIn(onAPhone(), aResident(town));
        go(resident, town, "/compte/idees");
        assertAccessible(resident);
        assertFits(resident);
    }

    @Test
    void isStudiedByKeysAlone() {
        open();
        Page reader = withoutJavaScript();
        String number = propose(reader, Hand.pointing(reader));
        String track = reader.url();
        publish(number);
        Page desk = signedIn(onADesktop(), nadia);
        study(desk, Hand.typing(desk), number);
        answer(reader, Hand.pointing(reader), track);
        conclude(desk, Hand.typing(desk), number);
    }

    @Test
    void goesFromTheBoxToTheSupportWithoutJavaScriptOnAPhone() {
        open();
        Page page = withoutJavaScript();
        String number = propose(page, Hand.pointing(page));
        publish(number);
        go(page, town, PROCESS + "/idees/" + number);
        page.fill("#email", IDRIS);
        page.click("#soutenir button");
        page.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        go(page, town, mailbox.latestLink(town, IDRIS, "/soutiens?token="));
        page.click("main button");
        page.waitForSelector("[role=status]:has-text('compte')");
        assertThat(page.innerText("#soutiens")).isEqualTo("Un soutien");
        assertFits(page);
    }

    /** Hidden by an article, contested by its author without JavaScript, shown again by somebody else: by keys alone. */
    @Test
    void isHiddenByTheCharterAndContested() {
        open();
        Page author = withoutJavaScript();
        String number = propose(author, Hand.pointing(author));
        String track = author.url();
        judge(nadia, number, "HIDE", "Elle nomme une personne.");
        author.navigate(track);
        author.waitForSelector("h2:has-text('Vous n’êtes pas d’accord')");
        assertFits(author);
        author.click("form[action$=charte] button");
        author.waitForSelector("#charte-erreur");
        author.fill("#charte", "Elle ne nomme que le parc.");
        author.click("form[action$=charte] button");
        author.waitForSelector("[role=status]:has-text('contestation')");
        judge(aStaffMember(town, Role.MODERATOR, null), number, "RESTORE", "Le parc n’est personne.");
        go(author, town, PROCESS + "/idees/" + number);
        author.waitForSelector("h1:has-text('Des bancs au soleil')");
        Page reader = onAPhone();
        reader.navigate(track);
        assertAccessible(reader);
        go(reader, town, "/participer/moderation");
        reader.waitForSelector("td:has-text('Acceptée')");
        assertAccessible(reader);
        assertFits(reader);
    }

    private void judge(Person by, String number, String act, String reason) {
        Page desk = signedIn(onADesktop(), by);
        Hand hand = Hand.typing(desk);
        go(desk, town, "/bureau/commentaires");
        desk.waitForSelector("h1:has-text('Textes à lire')");
        assertAccessible(desk);
        hand.press("main a[href$='/bureau/idees/" + number + "']");
        desk.waitForSelector("#acte");
        assertAccessible(desk);
        hand.choose("#acte input[value=" + act + "]");
        hand.write("#raison", reason);
        if (act.equals("HIDE")) {
            hand.press("main form button");
            desk.waitForSelector("#article-erreur");
            assertAccessible(desk);
            assertThat(desk.inputValue("#raison")).isEqualTo(reason);
            desk.selectOption("#article", "1");
        }
        hand.press("main form button");
        desk.waitForSelector("h1:not(:has-text('Publication'))");
    }

    @Test
    void isProposedByKeysAlone() {
        open();
        Page page = onADesktop();
        propose(page, Hand.typing(page));
    }

    @Test
    void isAccessibleAtEachStep() {
        open();
        for (Page page : new Page[] {onAPhone(), onADesktop()}) {
            String number = propose(page, Hand.pointing(page));
            assertAccessible(page);
            assertFits(page);
            publish(number);
            for (String path : new String[] {"/participer", PROCESS, PROCESS + "?ordre=soutiens", PROCESS + "/proposer", PROCESS + "/idees/" + number, "/"}) {
                go(page, town, path);
                assertAccessible(page);
                assertFits(page);
            }
            go(page, town, PROCESS + "/proposer");
            page.click("form.stack button");
            page.waitForSelector(".error");
            assertAccessible(page);
            page.fill("#title", "Encore des bancs au soleil");
            page.fill("#words", "Près des jeux");
            page.click("form.stack button");
            page.waitForSelector(".notice:has-text('proches')");
            assertAccessible(page);
            assertFits(page);
        }
    }
}
