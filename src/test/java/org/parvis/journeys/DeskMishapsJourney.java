package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong at a desk in use: going back, no network, a session that ends while typing, a text left half-way. */
class DeskMishapsJourney extends Journey {

    private static final String LONG = "Voir https://exemple.fr/" + "a".repeat(120) + " sur place";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;
    private String first;
    private String second;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        UUID voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        first = report("Sacs éventrés devant le marché");
        second = report("Cartons mouillés sous la halle");
    }

    private String report(String words) {
        return InTerritory.call(
                town.id(), () -> reports.submit(NewReport.of("salete", words, ReportingTown.TOWN_HALL)).number());
    }

    private static void open(Page page, String number) {
        page.click("#d-" + number);
        page.waitForSelector(".case-view[data-number=" + number + "]");
    }

    @Test
    void goesBackFromCaseToCaseOnADesktop() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        open(page, first);
        open(page, second);
        page.goBack();
        page.waitForSelector(".case-view[data-number=" + first + "]");
        assertThat(page.locator(".desk-bar, #files, #liste").count()).isEqualTo(3);
        page.keyboard().press("?");
        page.waitForSelector("dialog[open]");
        page.keyboard().press("Escape");
        open(page, second);
        assertAccessible(page);
    }

    @Test
    void goesBackToTheListOnAPhone() {
        Page page = signedIn(onAPhone(), nadia);
        go(page, town, "/bureau?vue=equipe");
        open(page, first);
        page.goBack();
        page.waitForSelector("main:not(.with-case) #liste");
        assertFits(page);
        open(page, second);
        assertFits(page);
        page.click("text=Retour à la liste");
        page.waitForSelector("main:not(.with-case) #d-" + first);
    }

    @Test
    void saysThatThereIsNoNetworkAndKeepsTheText() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau/dossiers/" + first + "/note");
        page.fill("#text", "Vu ce matin");
        page.context().setOffline(true);
        page.click("text=Enregistrer la note");
        page.waitForSelector("[role=alert]:has-text('Pas de réseau')");
        assertAccessible(page);
        page.context().setOffline(false);
        page.click("text=Enregistrer la note");
        page.waitForSelector("text=La note est enregistrée");
        assertThat(page.isVisible("#panne")).isFalse();
        assertThat(page.isVisible("#gardes")).isFalse();
    }

    @Test
    void saysThatTheSessionIsOverAndGivesTheTextBackAfterTheLogin() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau/dossiers/" + first + "/note");
        page.fill("#text", "Vu ce matin");
        page.context().clearCookies();
        page.click("text=Enregistrer la note");
        page.waitForSelector("[role=alert]:has-text('Votre session a expiré')");
        page.click("text=Se reconnecter");
        page.waitForURL("**/connexion?retour=*");
        assertThat(page.inputValue("input[name=retour] >> nth=0")).startsWith("/bureau/dossiers/" + first);
        signedIn(page, nadia);
        go(page, town, "/bureau/dossiers/" + first + "/note");
        assertThat(page.inputValue("#text")).isEqualTo("Vu ce matin");
    }

    @Test
    void sendsAgainAfterTheLoginWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, "/bureau/dossiers/" + first + "/note");
        page.fill("#text", "Vu ce matin, rien à signaler");
        page.context().clearCookies();
        page.click("text=Enregistrer la note");
        page.waitForSelector("text=Se connecter dans un nouvel onglet");
        assertThat(page.content()).contains("Vu ce matin, rien à signaler");
        assertFits(page);
        signedIn(page, nadia);
        page.click("text=Envoyer de nouveau");
        assertThat(page.locator("#dossier").textContent()).contains("La note est enregistrée").contains("Vu ce matin");
    }

    @Test
    void keepsATextLeftHalfWay() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        open(page, first);
        page.keyboard().press("n");
        page.waitForSelector("#text:focus");
        page.keyboard().type("Il manque la clé");
        page.keyboard().press("Escape");
        waitUntilClosed(page);
        assertThat(page.textContent("#gardes")).contains("Noter");
        open(page, second);
        page.goBack();
        page.waitForSelector(".case-view[data-number=" + first + "]");
        page.click("#gardes button");
        page.waitForSelector("#text:focus");
        assertThat(page.inputValue("#text")).isEqualTo("Il manque la clé");
        page.onceDialog(dialog -> dialog.dismiss());
        page.click("[data-close-action]");
        assertThat(page.inputValue("#text")).isEqualTo("Il manque la clé");
        page.onceDialog(dialog -> dialog.accept());
        page.click("[data-close-action]");
        waitUntilClosed(page);
        assertThat(page.isVisible("#gardes")).isFalse();
    }

    @Test
    void breaksLongWordsInsteadOfThePage() {
        post(nadia, "/bureau/dossiers/" + first + "/question", "key=k1&text=" + LONG.replace(" ", "+"));
        for (Page page : java.util.List.of(signedIn(onADesktop(), nadia), signedIn(onAPhone(), nadia))) {
            go(page, town, "/bureau/dossiers/" + first);
            assertThat(page.content()).contains("a".repeat(120));
            assertFits(page);
            assertThat(page.evaluate("(pane => pane.scrollWidth - pane.clientWidth)(document.querySelector('#dossier'))"))
                    .isEqualTo(0);
        }
    }

    private static void waitUntilClosed(Page page) {
        page.waitForSelector(
                "#action:not(:has(form))",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
