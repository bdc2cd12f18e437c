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

/** The desk from end to end without a mouse. */
class DeskKeyboardJourney extends Journey {

    /** More than a page of the list. */
    private static final int MANY = 52;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        UUID voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
    }

    private void report(int times) {
        InTerritory.run(town.id(), () -> {
            for (int i = 0; i < times; i++) {
                reports.submit(NewReport.of("salete", "Sacs éventrés numéro " + i, ReportingTown.TOWN_HALL));
            }
        });
    }

    @Test
    void entersTheCaseWithEnterAndLeavesItWithEscape() {
        report(3);
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        page.keyboard().press("j");
        page.waitForSelector("#dossier .case-view");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("case");
        page.keyboard().press("Enter");
        page.waitForSelector("#titre-dossier:focus");
        page.keyboard().press(".");
        page.waitForSelector(".actions details[open]");
        assertAccessible(page);
        page.keyboard().press("Escape");
        page.waitForSelector(".actions details:not([open]) > summary:focus");
        page.keyboard().press("g");
        page.waitForSelector("#assignee:focus");
        page.keyboard().press("Escape");
        waitUntilClosed(page);
        page.keyboard().press("c");
        page.waitForSelector("#category:focus");
        page.keyboard().press("Escape");
        waitUntilClosed(page);
        page.keyboard().press("p");
        page.waitForSelector("details[open] > summary[data-key=P]:focus");
        page.keyboard().press("Escape");
        page.waitForSelector("#liste a.case:focus");
    }

    @Test
    void listsEveryKey() {
        report(1);
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        page.keyboard().press("?");
        page.waitForSelector("dialog[open]");
        assertThat(page.textContent("#raccourcis")).contains("Attribuer à…").contains("Changer de service").contains("Pourquoi ici");
        assertAccessible(page);
    }

    @Test
    void keepsTicksFromPageToPage() {
        report(MANY);
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        assertThat(((Number) page.evaluate("document.querySelector('.cases > li').offsetHeight")).intValue())
                .isLessThanOrEqualTo(72);
        page.locator("#liste input[name=dossier]").nth(0).check();
        page.click("a[rel=next]");
        page.waitForSelector(".bulk.armed");
        assertThat(page.textContent("[data-ticked]")).isEqualTo("1");
        page.locator("#liste input[name=dossier]").nth(0).check();
        assertThat(page.textContent("[data-ticked]")).isEqualTo("2");
        assertAccessible(page);
        page.click("text=Continuer");
        page.waitForSelector("h1:has-text('Attribuer plusieurs dossiers')");
        assertThat(page.locator("input[name=dossier]").count()).isEqualTo(2);
    }

    @Test
    void selectsAllOfTheList() {
        report(MANY);
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=equipe");
        page.check("input[name=tout]");
        assertThat(page.textContent("[data-ticked]")).isEqualTo(String.valueOf(MANY));
        page.click("text=Continuer");
        page.waitForSelector("h1:has-text('Attribuer plusieurs dossiers')");
        assertThat(page.locator("input[name=dossier]").count()).isEqualTo(MANY);
        Page plain = signedIn(withoutJavaScript(), nadia);
        go(plain, town, "/bureau?vue=equipe");
        assertFits(plain);
        plain.check("input[name=tout]");
        plain.click("text=Continuer");
        assertThat(plain.locator("input[name=dossier]").count()).isEqualTo(MANY);
    }

    private static void waitUntilClosed(Page page) {
        page.waitForSelector(
                "#action:not(:has(form))",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
