package org.parvis.journeys;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
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

/** Robert has a telephone in his hall and nothing else. */
class CallsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        InTerritory.run(town.id(), () -> {
            var opened = reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                    .from(new Requester("Robert Petit", null, "01 99 00 17 35", "fr")));
            acts.decide(opened.caseId(), DecisionDraft.resolved("Les sacs ont été enlevés."), Actor.agent(nadia.id(), "Nadia"));
        });
    }

    @Test
    void isCalledByKeysAlone() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau/taches");
        page.focus("nav.tabs a:has-text('Appels')");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Appels à passer')");
        assertAccessible(page);
        page.focus("main .rows a");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Appeler Robert Petit')");
        assertAccessible(page);
        page.focus("#words");
        page.keyboard().type("Il remercie.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector(".notice:has-text('L’appel est noté')");
        assertAccessible(page);
    }

    @Test
    void isCalledFromAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, "/bureau/appels");
        assertFits(page);
        page.click("main .rows a");
        page.waitForSelector("a[href^='tel:']");
        assertFits(page);
        page.click("button[value=absent]");
        page.waitForSelector(".tag:has-text('1 appel sans réponse')");
    }
}
