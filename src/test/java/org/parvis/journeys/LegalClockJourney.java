package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Requester;
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

/** What silence means, from the desk. */
class LegalClockJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;
    private String path;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        path = "/bureau/dossiers/" + InTerritory.call(
                        town.id(),
                        () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                                .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr"))))
                .number();
    }

    @Test
    void asksForPiecesByKeysAloneAndReadsWhy() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, path);
        assertAccessible(page);
        page.focus("text=Demander des pièces");
        page.keyboard().press("Enter");
        page.waitForSelector("#pieces");
        page.focus("#pieces");
        page.keyboard().type("Plan des lieux");
        assertAccessible(page);
        page.fill("#deadline", LocalDate.now(town.zone()).plusDays(20).toString());
        page.focus("button:has-text('Demander ces pièces')");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Délai suspendu");
        page.focus("summary:has-text('Pourquoi cette date')");
        page.keyboard().press("Enter");
        page.waitForSelector("text=CRPA L114-5");
        assertAccessible(page);
        page.focus("text=Accusés et lettres");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Demande de pièces");
        assertAccessible(page);
    }

    @Test
    void worksOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, path);
        page.click("text=Noter un fait");
        page.selectOption("#what", "WITHDRAWN");
        page.fill("#on", LocalDate.now(town.zone()).plusDays(9).toString());
        page.click("button:has-text('Noter ce fait')");
        page.waitForSelector(".error-summary");
        page.fill("#on", LocalDate.now(town.zone()).toString());
        page.click("button:has-text('Noter ce fait')");
        page.waitForSelector("text=Le délai est arrêté");
        assertFits(page);
    }

    @Test
    void setsTheLawWithItsReason() {
        Page page = signedIn(onADesktop(), aStaffMember(town, Role.ADMINISTRATOR, null));
        go(page, town, "/bureau/reglages/delais");
        assertAccessible(page);
        page.selectOption("#code", "ARE_DAYS");
        page.fill("#value", "5");
        page.fill("#source", "Délibération du conseil");
        page.click("button:has-text('Mettre en vigueur')");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        page.fill("#from", LocalDate.now(town.zone()).toString());
        page.fill("#reason", "Engagement de service");
        page.click("button:has-text('Mettre en vigueur')");
        page.waitForSelector("text=La valeur est en vigueur");
        assertThat(page.textContent("main")).contains("5 jours ouvrés", "Engagement de service");
        assertFits(page);
    }
}
