package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.casework.Requester;
import org.parvis.demo.TrialTown;
import org.parvis.report.NewReport;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole story, from a dead street lamp to a lamp that shines: in one chain, in each way of using a page. */
class StoryJourney extends Journey {

    private static final String AWA = "awa@exemple.fr";
    private static final String ATELIER = "atelier@lumieres.example";
    private static final GeoPoint CENTRE = new GeoPoint(2.2892, 48.7782);

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Reports reports;

    @TempDir
    private Path folder;

    /** Ways of using a page. */
    enum Way {
        PHONE,
        KEYBOARD,
        WITHOUT_JAVASCRIPT
    }

    /** Somebody before a page, in one of the ways. */
    private record Window(Page page, Hand hand, Way way) {}

    private Way way = Way.PHONE;
    @SuppressWarnings("NullAway.Init")
    private Territory town;

    @ParameterizedTest
    @EnumSource
    void followsALampUntilItShines(Way chosen) throws IOException {
        begin(chosen);
        Path photo = Files.write(folder.resolve("lampe.jpg"), SamplePictures.jpeg(800, 600));
        String number = awaReports(photo);
        Window nadia = window(agentOf("eclairage"));

        nadiaAsks(nadia, number);
        awaAnswers();
        nadiaHandsOn(nadia, number);
        theContractorAnswers();
        nadiaAnswersFromATemplate(nadia, number, photo);
        awaSaysNo();
        theCaseIsBack(nadia, number);
        nadiaAnswersAgain(nadia, number);
        everybodyReads(number, "Un second défaut a été trouvé");
    }

    @ParameterizedTest
    @EnumSource
    void declinesGraffitiOnAPrivateWallWithAReasonForAllToRead(Way chosen) {
        begin(chosen);
        SubmittedReport wall = InTerritory.call(town.id(), () -> reports.submit(
                NewReport.of("tag", "Un tag couvre le mur de la maison du coin.", CENTRE)
                        .answering(new Answers(Map.of("support", List.of("prive"))))
                        .from(new Requester("Idris Roy", "idris@exemple.fr", null, "fr"))));
        Window ines = window(agentOf("proprete"));
        openCase(ines, wall.number());
        ines.hand().press("#dossier a:has-text('Répondre et clore')");
        ines.page().waitForSelector("#fact");
        ines.hand().choose("input[name=outcome][value=DECLINED]");
        ines.hand().write("#fact", "La façade appartient à un particulier et donne sur son jardin.");
        ines.hand().take("#texte", "Propriété privée");
        insertWithoutJavaScript(ines);
        ines.page().waitForSelector("#law");
        assertThat(ines.page().inputValue("#law")).contains("Article 544");
        ines.hand().write("#next", "Le propriétaire peut demander l’aide gratuite de la ville à l’accueil.");
        ines.hand().press("button:has-text('Envoyer la réponse et clore')");
        ines.page().waitForSelector("[role=status]");

        Page page = window(null).page();
        go(page, town, "/signalements/" + wall.number());
        assertThat(page.locator(".decision").textContent())
                .contains("appartient à un particulier")
                .contains("Article 544 du code civil")
                .contains("aide gratuite de la ville");
        look(page);
        assertThat(mailbox.list(town, "idris@exemple.fr").getFirst()).contains("Article 544");
    }

    private String awaReports(Path photo) {
        Window awa = window(null);
        Page page = awa.page();
        go(page, town, "/signaler");
        awa.hand().write("#words", "Le lampadaire de ma rue est éteint");
        awa.hand().attach("#photos", photo);
        goOn(awa, "**/categorie");
        awa.hand().choose("input[name=category][value=lampadaire-eteint]");
        goOn(awa, "**/lieu");
        awa.hand().write("#address", "rue houdan");
        awa.hand().press("#place-form button:has-text('Continuer')");
        page.waitForSelector("input[name=choice]");
        awa.hand().choose("input[name=choice] >> nth=0");
        goOn(awa, "**/questions");
        awa.hand().write("[name='answer.poteau']", "1042");
        awa.hand().choose("[name='answer.etendue'][value=une]");
        goOn(awa, "**/photos");
        goOn(awa, "**/coordonnees");
        awa.hand().write("#email", AWA);
        goOn(awa, "**/verifier");
        look(page);
        awa.hand().press("button:has-text('Envoyer le signalement')");
        page.waitForURL("**/recu");
        look(page);
        return page.locator(".receipt .number").first().textContent().strip();
    }

    private void nadiaAsks(Window nadia, String number) {
        openCase(nadia, number);
        nadia.hand().press("#dossier button:has-text('Je m’en occupe')");
        nadia.page().waitForSelector("text=est à vous");
        nadia.hand().press("#dossier a:has-text('Poser une question')");
        nadia.page().waitForSelector("#text");
        nadia.hand().write("#text", "Le mât penche-t-il ?");
        nadia.hand().press("button:has-text('Envoyer la question')");
        nadia.page().waitForSelector("text=le délai est en pause");
        look(nadia.page());
    }

    /** From the link in the mail, without account. */
    private void awaAnswers() {
        Window awa = window(null);
        go(awa.page(), town, mailbox.latestLink(town, AWA, "/suivi/"));
        assertThat(awa.page().textContent("main")).contains("Le mât penche-t-il ?");
        awa.hand().write("#repondre", "Non, il est bien droit.");
        awa.hand().press("button:has-text('Envoyer ma réponse')");
        awa.page().waitForSelector(".notice.ok");
        look(awa.page());
    }

    private void nadiaHandsOn(Window nadia, String number) {
        go(nadia.page(), town, "/bureau/dossiers/" + number);
        assertThat(nadia.page().textContent("#dossier")).contains("Non, il est bien droit.");
        go(nadia.page(), town, "/bureau/dossiers/" + number + "/tache");
        nadia.hand().write("#contractor", "Lumières du Sud");
        nadia.hand().write("#email", ATELIER);
        nadia.hand().write("#instructions", "Remplacer le luminaire du mât 1042.");
        nadia.hand().press("button:has-text('Confier la tâche')");
        nadia.page().waitForSelector("text=La tâche est confiée");
    }

    private void theContractorAnswers() {
        Window atelier = window(null);
        go(atelier.page(), town, mailbox.latestLink(town, ATELIER, "/taches/"));
        assertThat(atelier.page().content()).contains("mât 1042").doesNotContain(AWA);
        atelier.hand().write("#answer", "Luminaire remplacé ce matin.");
        atelier.hand().press("button:has-text('C’est fait')");
        atelier.page().waitForSelector("text=votre réponse est enregistrée");
        look(atelier.page());
    }

    private void nadiaAnswersFromATemplate(Window nadia, String number, Path photo) {
        go(nadia.page(), town, "/bureau/dossiers/" + number);
        assertThat(nadia.page().textContent("#dossier")).contains("Luminaire remplacé ce matin.");
        nadia.hand().press("#dossier a:has-text('Répondre et clore')");
        nadia.page().waitForSelector("#modele");
        nadia.hand().take("#modele", "Luminaire remplacé");
        insertWithoutJavaScript(nadia);
        nadia.page().waitForSelector("#fact");
        assertThat(nadia.page().inputValue("#fact")).contains(number).contains("le luminaire a été remplacé");
        nadia.hand().choose("input[name=outcome][value=RESOLVED]");
        nadia.hand().attach("#photo", photo);
        nadia.hand().press("button:has-text('Envoyer la réponse et clore')");
        nadia.page().waitForSelector("[role=status]");
    }

    private void awaSaysNo() {
        Window awa = window(null);
        String link = mailbox.latestLink(town, AWA, "/suivi/");
        go(awa.page(), town, link);
        assertThat(awa.page().textContent(".decision")).contains("le luminaire a été remplacé");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            go(awa.page(), town, link);
            return awa.page().locator(".decision img").count() == 1;
        });
        awa.hand().write("#rouvrir", "Il s’est de nouveau éteint à 21 h.");
        awa.hand().press("button:has-text('Non, ce n’est pas réparé')");
        awa.page().waitForSelector(".notice.ok:has-text('rouvert')");
    }

    private void theCaseIsBack(Window nadia, String number) {
        go(nadia.page(), town, "/bureau?vue=mes");
        assertThat(nadia.page().locator("#d-" + number).count()).isEqualTo(1);
        go(nadia.page(), town, "/bureau/dossiers/" + number);
        assertThat(nadia.page().textContent("#dossier")).contains("Il s’est de nouveau éteint à 21 h.");
    }

    private void nadiaAnswersAgain(Window nadia, String number) {
        nadia.hand().press("#dossier a:has-text('Répondre et clore')");
        nadia.page().waitForSelector("#fact");
        nadia.hand().choose("input[name=outcome][value=RESOLVED]");
        nadia.hand().write("#fact", "Un second défaut a été trouvé dans le coffret et réparé.");
        nadia.hand().press("button:has-text('Envoyer la réponse et clore')");
        nadia.page().waitForSelector("[role=status]");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Un second défaut");
    }

    private void everybodyReads(String number, String answer) {
        Page page = window(null).page();
        go(page, town, "/signalements/" + number);
        assertThat(page.locator(".decision").textContent()).contains(answer);
        look(page);
    }

    private void openCase(Window agent, String number) {
        go(agent.page(), town, "/bureau?vue=equipe");
        agent.hand().press("#d-" + number);
        agent.page().waitForSelector("#dossier .case-view[data-number=" + number + "]");
    }

    /** With scripts a text of the library is in its field as soon as it is taken. */
    private static void insertWithoutJavaScript(Window window) {
        if (window.way() == Way.WITHOUT_JAVASCRIPT) {
            window.hand().press("button[value=inserer]");
        }
    }

    private static void goOn(Window window, String url) {
        window.hand().press("main form button.button:has-text('Continuer')");
        window.page().waitForURL(url);
    }

    private void begin(Way chosen) {
        way = chosen;
        town = TrialTown.create(imports, territories);
    }

    private Person agentOf(String department) {
        UUID id = InTerritory.call(
                town.id(), () -> departments.find(department).orElseThrow().id());
        return anAgent(town, id);
    }

    private Window window(@Nullable Person person) {
        Page page =
                switch (way) {
                    case PHONE -> onAPhone();
                    case KEYBOARD -> onADesktop();
                    case WITHOUT_JAVASCRIPT -> withoutJavaScript();
                };
        Hand hand = way == Way.KEYBOARD ? Hand.typing(page) : Hand.pointing(page);
        return new Window(person == null ? page : signedIn(page, person), hand, way);
    }

    /** axe runs in the page: where scripts are off it would wait for ever. */
    private void look(Page page) {
        assertFits(page);
        if (way != Way.WITHOUT_JAVASCRIPT) {
            assertAccessible(page);
        }
    }
}
