package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.Signatory;
import org.parvis.report.Authors;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.report.figures.Counting;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody sees of reports, on a phone and on a desktop, with and without JavaScript. */
class PublicPagesJourney extends Journey {

    private static final List<String> PAGES = List.of(
            "/", "/signalements", "/signalements?etat=resolus", "/signalements?q=elephant", "/chiffres", "/donnees", "/demandes-publiees",
            "/suivi", "/abonnements", "/recherche?q=lampadaire", "/abonnements/verifiez");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Counting counting;

    @Autowired
    private Authors authors;

    private Territory town;
    @SuppressWarnings("NullAway.Init")
    private SubmittedReport lamp;
    @SuppressWarnings("NullAway.Init")
    private SubmittedReport wall;

    @BeforeEach
    void reports() {
        town = ReportingTown.create(imports, territories);
        Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia B.");
        in(town, () -> {
            for (int i = 0; i < 12; i++) {
                lamp = report("Le lampadaire est éteint devant l’école du Centre.", i * 35);
            }
            wall = report("Tag sur un mur privé.", 200);
            acts.take(lamp.caseId(), nadia);
            acts.start(lamp.caseId(), nadia);
            acts.decide(
                    lamp.caseId(),
                    DecisionDraft.resolved("Réparé le jeudi 19 novembre : le luminaire a été remplacé par un modèle à détection.")
                            .then("Les trois autres de la rue seront changés avant le 5 décembre.")
                            .signedBy(new Signatory("Nadia B.", "service voirie")),
                    nadia);
            acts.decide(
                    wall.caseId(),
                    DecisionDraft.declined("La façade est privée.", "Code général de la propriété des personnes publiques, article L2111-1.")
                            .signedBy(new Signatory("Nadia B.", "service voirie")),
                    nadia);
            counting.catchUp();
        });
    }

    @Test
    void readsEveryPageOnAPhoneWithoutJavaScript() {
        Page page = withoutJavaScript();
        for (String path : PAGES) {
            go(page, town, path);
            assertFits(page);
        }
        go(page, town, "/signalements");
        page.locator(".reports h3 a").first().click();
        assertThat(page.locator("h1").textContent()).contains("Tag sur un mur privé");
        assertThat(page.locator(".decision").textContent()).contains("L2111-1").contains("Nadia B.");
        assertFits(page);
    }

    @Test
    void isAccessibleOnAPhoneAndOnADesktop() {
        for (Page page : List.of(onAPhone(), onADesktop())) {
            String size = page.evaluate("innerWidth") + "-";
            for (String path : PAGES) {
                go(page, town, path);
                settle(page);
                look(page, size + path.replaceAll("\\W+", "_"));
                assertAccessible(page);
                assertFits(page);
            }
            for (String path : List.of("", "/suivre", "/rouvrir", "/alerter")) {
                go(page, town, "/signalements/" + lamp.number() + path);
                settle(page);
                look(page, size + "signalement" + path.replaceAll("\\W+", "_"));
                assertAccessible(page);
                assertFits(page);
            }
            go(page, town, "/suivi/" + lamp.linkToken());
            look(page, size + "suivi-prive");
            assertAccessible(page);
            assertFits(page);
        }
    }

    @Test
    void showsAResidentTheirOwnReportsAndThoseTheyFollow() {
        Person awa = aResident(town);
        for (Page page : List.of(signedIn(onAPhone(), awa), signedIn(onADesktop(), awa))) {
            for (String path : List.of("/compte", "/compte/signalements", "/compte/signalements/suivis")) {
                go(page, town, path);
                look(page, page.evaluate("innerWidth") + path.replaceAll("\\W+", "-"));
                assertAccessible(page);
                assertFits(page);
            }
            in(town, () -> authors.note(awa.id(), lamp.id()));
            in(town, () -> authors.note(awa.id(), wall.id()));
            post(awa, "/signalements/" + wall.number() + "/suivre", "rythme=fois");
        }
        Page page = signedIn(onAPhone(), awa);
        go(page, town, "/compte");
        page.getByText("Mes signalements").click();
        assertThat(page.locator(".reports > li").count()).isEqualTo(2);
        page.getByText("Répondre ou compléter").first().click();
        page.waitForURL("**/suivi/*");
        assertThat(page.locator("h1").textContent()).contains("Tag sur un mur privé");
    }

    @Test
    void movesTheMapWithTheKeyboard() {
        Page page = onADesktop();
        go(page, town, "/signalements");
        settle(page);
        assertThat(page.locator(".leaflet-marker-icon").count()).isPositive();
        page.locator(".leaflet-control-zoom-in").focus();
        page.keyboard().press("Enter");
        page.waitForTimeout(1_500);
        page.locator(".leaflet-marker-icon").first().focus();
        page.keyboard().press("Enter");
        page.waitForTimeout(800);
        look(page, "map-open");
        assertAccessible(page);
    }

    @Test
    void saysThatItIsNotFixedFromThePrivatePage() {
        Page page = onAPhone();
        go(page, town, "/suivi");
        page.locator("#numero").fill(lamp.number());
        page.locator("#code").fill(lamp.code().toLowerCase(java.util.Locale.ROOT));
        page.locator("main button").click();
        assertThat(page.locator("h1").textContent()).contains("Le lampadaire est éteint");
        page.locator("#rouvrir").fill("La rue est toujours noire.");
        page.locator("text=Non, ce n’est pas réparé").click();
        assertThat(page.locator(".notice.ok").textContent()).contains("rouvert");
        assertAccessible(page);
    }

    @Test
    void showsModeratorsAndElectedTheirPages() {
        Person moderator = aStaffMember(town, Role.MODERATOR, null);
        in(town, () -> report("Appelez M. Dupont au 06 12 34 56 78", 400));
        Page page = signedIn(onADesktop(), moderator);
        for (String path : List.of("/bureau/moderation", "/bureau/moderation/" + lamp.number())) {
            go(page, town, path);
            look(page, "1280-" + path.replaceAll("\\W+", "_"));
            assertAccessible(page);
            assertFits(page);
        }
        Page figures = signedIn(onADesktop(), aStaffMember(town, Role.ELECTED, null));
        go(figures, town, "/bureau/chiffres/signalements");
        look(figures, "1280-bureau-chiffres");
        assertAccessible(figures);
    }

    @Test
    void followsWithAnAccountInOneClickAndStops() {
        Page page = signedIn(onAPhone(), aResident(town));
        go(page, town, "/signalements/" + lamp.number() + "/suivre");
        page.locator("main form button").click();
        go(page, town, "/compte/abonnements");
        assertThat(page.locator(".rows").textContent()).contains("Le lampadaire est éteint");
        assertAccessible(page);
        assertFits(page);
        page.locator(".rows button").click();
        assertThat(page.locator("main").textContent()).contains("Vous ne suivez rien");
    }

    private SubmittedReport report(String text, double metresEast) {
        GeoPoint place = ReportingTown.TOWN_HALL.movedBy(metresEast, metresEast / 3);
        return reports.submit(NewReport.of("lampadaire-eteint", text, place)
                .at(place, (int) (metresEast / 5 + 1) + " rue Houdan", null)
                .answering(new Answers(Map.of("poteau", List.of("77"), "etendue", List.of("une"))))
                .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr")));
    }

    private static void look(Page page, String name) {
        String folder = System.getenv("PARVIS_SCREENSHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
        }
    }
}
