package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.NewTask;
import org.parvis.casework.Requester;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.parvis.testing.TestMailbox;
import org.springframework.beans.factory.annotation.Autowired;

/** Nadia handles what residents report: on a desktop, on a phone, by keyboard alone, without JavaScript. */
class DeskJourney extends Journey {

    private static final Requester AWA = new Requester("Awa Diop", "awa@exemple.fr", null, "fr");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    @Autowired
    private TestMailbox mailbox;

    @Autowired
    private Tasks tasks;

    private Territory town;
    private UUID voirie;
    private Person nadia;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
    }

    @Test
    void answersFromTheQueueWithoutReloading() {
        SubmittedReport lamp = aDeadLamp();
        SubmittedReport dirt = report("salete", "Sacs poubelle éventrés devant le marché");
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        assertAccessible(page);
        assertFits(page);
        shot(page, "liste");
        page.click("#d-" + lamp.number());
        page.waitForSelector("#dossier .case-view");
        assertThat(page.url()).contains("/bureau/dossiers/" + lamp.number());
        assertAccessible(page);
        shot(page, "dossier");
        page.click("text=Je m’en occupe");
        page.waitForSelector("text=est à vous");
        page.click("text=Voir ses coordonnées");
        page.waitForSelector("text=awa@exemple.fr");
        page.click("text=Répondre et clore");
        page.waitForSelector("#fact");
        assertAccessible(page);
        shot(page, "reponse");
        page.fill("#fact", "Court");
        page.check("input[value=RESOLVED]");
        page.click("text=Envoyer la réponse et clore");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#fact")).isEqualTo("Court");
        assertAccessible(page);
        page.fill("#fact", "Réparé le 3 : le luminaire a été remplacé.");
        page.click("text=Voir ce que la personne lira");
        page.waitForSelector(".preview");
        page.click("text=Envoyer la réponse et clore");
        page.waitForSelector("text=la réponse part");
        assertThat(page.locator("#titre-dossier").textContent()).contains("Sacs poubelle");
        assertThat(page.url()).contains(dirt.number());
        shot(page, "suivant");
        page.waitForSelector("#liste:not(:has(#d-" + lamp.number() + "))");
    }

    @Test
    void worksByKeyboardAlone() {
        aDeadLamp();
        report("salete", "Sacs poubelle éventrés devant le marché");
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        String second = page.locator("a.case").nth(1).getAttribute("id").substring("d-".length());
        page.keyboard().press("j");
        page.waitForSelector("#dossier .case-view");
        page.keyboard().press("j");
        page.waitForSelector("#dossier .case-view[data-number=" + second + "]");
        page.keyboard().press("q");
        page.waitForSelector("#text:focus");
        page.keyboard().type("De quel côté du marché ?");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("text=le délai est en pause");
        page.keyboard().press("?");
        page.waitForSelector("dialog[open]");
        assertAccessible(page);
        shot(page, "raccourcis");
        page.uncheck("#raccourcis-actifs");
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]").count()).isZero();
    }

    @Test
    void declinesOnAPhoneWithAReasonOfLaw() {
        SubmittedReport tags = report("salete", "Graffiti sur un mur privé");
        Page page = signedIn(onAPhone(), nadia);
        go(page, town, "/bureau?vue=equipe");
        assertAccessible(page);
        assertFits(page);
        shot(page, "phone-liste");
        page.click("#d-" + tags.number());
        page.waitForSelector("#dossier .case-view");
        assertFits(page);
        assertAccessible(page);
        shot(page, "phone-dossier");
        page.click("text=Répondre et clore");
        page.waitForSelector("#fact");
        page.check("input[value=DECLINED]");
        page.fill("#fact", "Le mur appartient à une personne privée.");
        page.click("text=Envoyer la réponse et clore");
        page.waitForSelector("#law-erreur");
        assertAccessible(page);
        assertFits(page);
        page.fill("#law", "Code général de la propriété des personnes publiques, article L2111-1.");
        page.click("text=Envoyer la réponse et clore");
        page.waitForSelector("text=la réponse part");
        shot(page, "phone-refus");
    }

    @Test
    void answersWithoutJavaScript() {
        SubmittedReport lamp = aDeadLamp();
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, "/bureau?vue=equipe");
        page.click("#d-" + lamp.number());
        page.click("text=Je m’en occupe");
        assertThat(page.locator("[role=status]").textContent()).contains("est à vous");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Répondre et clore")).click();
        page.check("input[value=RESOLVED]");
        page.fill("#fact", "Non");
        page.click("text=Envoyer la réponse et clore");
        assertThat(page.locator(".error-summary").count()).isEqualTo(1);
        shot(page, "phone-sans-js");
        assertFits(page);
        page.fill("#fact", "Réparé le 3 : le luminaire a été remplacé.");
        page.click("text=Envoyer la réponse et clore");
        assertThat(page.locator("[role=status]").first().textContent()).contains("clos");
    }

    @Test
    void showsTheHeadWhoHasWhat() {
        aTaskFor(aDeadLamp());
        Person head = aStaffMember(town, Role.HEAD, voirie);
        for (String path : List.of(
                "/bureau/equipe",
                "/bureau/reglages",
                "/bureau/reglages/regles",
                "/bureau/taches",
                "/bureau/taches/confiees",
                "/bureau/tournee")) {
            for (Page page : List.of(signedIn(onADesktop(), head), signedIn(onAPhone(), head))) {
                go(page, town, path);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                assertAccessible(page);
                assertFits(page);
                shot(page, path.substring(8).replace('/', '-') + "-" + page.viewportSize().width);
            }
        }
    }

    @Test
    void givesATaskThatAContractorAnswersByLink() {
        SubmittedReport lamp = aDeadLamp();
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau/dossiers/" + lamp.number() + "/tache");
        page.fill("#contractor", "Lumières du Sud");
        page.fill("#email", "atelier@lumieres.example");
        page.fill("#instructions", "Remplacer le luminaire du mât 1147.");
        page.click("text=Confier la tâche");
        page.waitForSelector("text=La tâche est confiée");
        page.waitForSelector("text=Lumières du Sud");
        assertAccessible(page);
        Page phone = onAPhone();
        go(phone, town, mailbox.latestLink(town, "atelier@lumieres.example", "/taches/"));
        assertThat(phone.content()).contains("mât 1147").doesNotContain("awa@exemple.fr").doesNotContain("Awa");
        assertAccessible(phone);
        assertFits(phone);
        shot(phone, "entreprise");
        phone.click("text=Je ne peux pas");
        phone.waitForSelector(".error-summary");
        phone.fill("#answer", "Luminaire remplacé ce matin.");
        phone.click("text=C’est fait");
        phone.waitForSelector("text=votre réponse est enregistrée");
        assertAccessible(phone);
        page.reload();
        assertThat(page.locator("#dossier").textContent()).contains("Luminaire remplacé ce matin.");
    }

    @Test
    void findsTheTasksGivenWithoutJavaScript() {
        SubmittedReport lamp = aDeadLamp();
        Task task = aTaskFor(lamp);
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, "/bureau?vue=equipe");
        page.click("text=Tâches confiées");
        assertThat(page.locator("main").textContent()).contains("Lumières du Sud", "à faire avant le", lamp.number());
        assertFits(page);
        InTerritory.run(town.id(), () -> tasks.done(task, "Luminaire remplacé ce matin.", Actor.contractor("Lumières du Sud")));
        page.click("text=Terminées");
        assertThat(page.locator("main").textContent()).contains("Luminaire remplacé ce matin.");
        assertThat(page.locator("[aria-current=true]").allTextContents()).contains("Terminées");
        page.click("text=Reçues");
        assertThat(page.locator("h1").textContent()).contains("Tâches confiées à mon service");
    }

    @Test
    void saysWhatBecomesOfAnOpenTaskWhenTheCaseIsClosed() {
        SubmittedReport lamp = aDeadLamp();
        aTaskFor(lamp);
        String link = mailbox.latestLink(town, "atelier@lumieres.example", "/taches/");
        Page page = signedIn(onAPhone(), nadia);
        go(page, town, "/bureau/dossiers/" + lamp.number() + "/repondre");
        page.check("input[value=RESOLVED]");
        page.fill("#fact", "Le quartier est de nouveau éclairé.");
        assertAccessible(page);
        assertFits(page);
        page.click("text=Envoyer la réponse et clore");
        page.waitForSelector(".error-summary a[href='#taches']");
        assertAccessible(page);
        shot(page, "phone-tache-ouverte");
        page.check("input[value=annuler]");
        page.click("text=Envoyer la réponse et clore");
        page.waitForSelector("text=la réponse part");
        go(page, town, link);
        assertThat(page.content()).contains("Ce travail n’est plus nécessaire");
        assertAccessible(page);
    }

    @Test
    void cancelsATaskThatIsNoLongerNeeded() {
        SubmittedReport lamp = aDeadLamp();
        aTaskFor(lamp);
        String link = mailbox.latestLink(town, "atelier@lumieres.example", "/taches/");
        Page page = signedIn(onAPhone(), nadia);
        go(page, town, "/bureau/dossiers/" + lamp.number());
        page.click("summary:has-text('Annuler la tâche')");
        assertAccessible(page);
        assertFits(page);
        shot(page, "phone-tache-a-annuler");
        page.getByLabel("Raison (facultatif)").fill("Le mât est retiré.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler la tâche")).click();
        page.waitForSelector("[role=status] >> text=La tâche est annulée");
        assertThat(page.url()).contains("/bureau/dossiers/" + lamp.number());
        assertThat(page.locator("#dossier").textContent()).contains("Le mât est retiré.");
        assertThat(page.locator("summary:has-text('Annuler la tâche')").count()).isZero();
        assertAccessible(page);
        go(page, town, link);
        assertThat(page.locator("main").textContent()).contains("Tâche annulée", "Le mât est retiré.");
        assertAccessible(page);
        assertFits(page);
    }

    @Test
    void cancelsATaskWithoutJavaScript() {
        SubmittedReport lamp = aDeadLamp();
        aTaskFor(lamp);
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, "/bureau/dossiers/" + lamp.number());
        page.click("summary:has-text('Annuler la tâche')");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Annuler la tâche")).click();
        assertThat(page.locator("[role=status]").textContent()).contains("La tâche est annulée");
        go(page, town, "/bureau/taches/confiees?etat=terminees");
        assertThat(page.locator("main").textContent()).contains("Annulée", "Lumières du Sud");
    }

    @Test
    void writesToTheAuthorWhomANoteDidNotReach() {
        SubmittedReport lamp = aDeadLamp();
        Person elsewhere = anAgent(town, UUID.randomUUID());
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau/dossiers/" + lamp.number() + "/note");
        assertAccessible(page);
        page.fill("#text", "@" + elsewhere.account().name() + " un avis ?");
        page.click("text=Enregistrer la note");
        page.waitForSelector("[role=status] >> text=faute d’accès à ce dossier");
        assertAccessible(page);
        shot(page, "note-sans-destinataire");
    }

    @Test
    void isNoLongerSeenOnACaseThatWasLeft() {
        SubmittedReport lamp = aDeadLamp();
        SubmittedReport dirt = report("salete", "Sacs poubelle éventrés devant le marché");
        String where = "/bureau/dossiers/" + lamp.number() + "/presence";
        Person marc = anAgent(town, voirie);
        Page page = signedIn(onADesktop(), marc);
        go(page, town, "/bureau/dossiers/" + lamp.number() + "?vue=equipe");
        assertThat(get(nadia, where).body()).contains(marc.account().name());
        page.click("#d-" + dirt.number());
        await().untilAsserted(() -> assertThat(get(nadia, where).body()).doesNotContain(marc.account().name()));
        String there = "/bureau/dossiers/" + dirt.number() + "/presence";
        assertThat(get(nadia, there).body()).contains(marc.account().name());
        go(page, town, "/");
        await().untilAsserted(() -> assertThat(get(nadia, there).body()).doesNotContain(marc.account().name()));
    }

    private Task aTaskFor(SubmittedReport report) {
        Task.Contractor lights = new Task.Contractor("Lumières du Sud", "atelier@lumieres.example");
        return InTerritory.call(town.id(), () -> tasks.give(
                NewTask.forContractor(report.caseId(), lights, "Remplacer le luminaire du mât 1147.")
                        .dueOn(LocalDate.of(2020, 5, 4)),
                Actor.agent(nadia.id(), nadia.account().name())));
    }

    @Test
    void plansTheDaysRound() {
        SubmittedReport lamp = aDeadLamp();
        SubmittedReport dirt = report("salete", "Sacs poubelle éventrés devant le marché");
        Page page = signedIn(onAPhone(), nadia);
        go(page, town, "/bureau/tournee?dossier=" + lamp.number() + "&dossier=" + dirt.number());
        assertThat(page.locator(".stop").count()).isEqualTo(2);
        assertAccessible(page);
        assertFits(page);
        shot(page, "tournee-arrets");
        page.click(".stop >> nth=0 >> text=Vu");
        assertThat(page.locator(".stop.done").count()).isEqualTo(1);
    }

    @Test
    void closesSeveralAtOnceAndTakesItBack() {
        aDeadLamp();
        report("salete", "Sacs poubelle éventrés devant le marché");
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        page.locator("#liste input[name=dossier]").nth(0).check();
        page.locator("#liste input[name=dossier]").nth(1).check();
        assertAccessible(page);
        page.selectOption("#lot-action", "clore");
        page.click("text=Continuer");
        page.check("input[value=RESOLVED]");
        page.fill("#fact", "Traité pendant la tournée de ce matin.");
        assertAccessible(page);
        page.click("text=Envoyer la réponse et clore les 2");
        page.waitForSelector("text=Terminé");
        assertAccessible(page);
        page.click("text=Tout annuler");
        page.waitForSelector("text=revenus comme avant");
    }

    private SubmittedReport aDeadLamp() {
        return InTerritory.call(
                town.id(),
                () -> reports.submit(NewReport.of("lampadaire-eteint", "Lampadaire éteint", ReportingTown.TOWN_HALL)
                        .answering(new Answers(
                                Map.of("poteau", List.of("1147"), "etendue", List.of("une"))))
                        .from(AWA)));
    }

    private SubmittedReport report(String category, String description) {
        return InTerritory.call(
                town.id(),
                () -> reports.submit(NewReport.of(category, description, ReportingTown.TOWN_HALL).from(AWA)));
    }

    private static void shot(Page page, String name) {
        String folder = System.getenv("PARVIS_SCREENSHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setCaret(ScreenshotCaret.INITIAL)
                    .setPath(Path.of(folder, "desk-" + name + ".png")));
        }
    }
}
