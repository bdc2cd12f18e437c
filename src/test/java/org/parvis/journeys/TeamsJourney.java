package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A head makes a team; an agent gives it a case, and another takes it from the team's queue. */
class TeamsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    @Test
    void givesACaseToATeam() {
        Territory town = ReportingTown.create(imports, territories);
        String number = InTerritory.call(
                town.id(), () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)).number());
        UUID department = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        Person agent = aStaffMember(town, Role.AGENT, department);
        Person head = aStaffMember(town, Role.HEAD, department);
        for (Page page : List.of(signedIn(onADesktop(), head), signedIn(onAPhone(), head))) {
            String name = "Nuit " + page.viewportSize().width;
            go(page, town, "/bureau/equipe");
            page.click("a:has-text('Créer une équipe')");
            look(page, "equipe-nouvelle");
            page.check("fieldset label:has-text('" + agent.account().name() + "')");
            page.click("main button:has-text('Créer l’équipe')");
            page.waitForSelector("#nom-erreur");
            assertThat(page.isChecked("fieldset input[type=checkbox]")).as("kept").isTrue();
            look(page, "equipe-refusee");
            page.fill("#nom", name);
            page.click("main button:has-text('Créer l’équipe')");
            page.waitForSelector("th:has-text('" + name + "')");
            look(page, "equipes");
        }
        Page page = signedIn(withoutJavaScript(), agent);
        go(page, town, "/bureau/dossiers/" + number + "/attribution");
        page.selectOption("#assignee", new SelectOption().setLabel("Nuit 1280"));
        page.click("main section.action button.button");
        assertThat(page.textContent("article header")).contains("Nuit 1280").contains("Non attribué");
        go(page, town, "/bureau?vue=equipes");
        assertThat(page.textContent("#liste")).contains(number).contains("Nuit 1280");
        page.click("a.case");
        page.click("button:has-text('Je m’en occupe')");
        go(page, town, "/bureau?vue=equipes");
        assertThat(page.textContent("#liste")).doesNotContain(number);
    }

    private void look(Page page, String name) {
        String folder = System.getenv("PARVIS_SCREENSHOTS");
        if (folder != null) {
            Path file = Path.of(folder, name + "-" + page.viewportSize().width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
        assertAccessible(page);
        assertFits(page);
    }
}
