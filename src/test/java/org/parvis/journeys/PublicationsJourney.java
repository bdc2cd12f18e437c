package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.report.ReportingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Nadia publishes a request that concerns others; a neighbour reads it. */
class PublicationsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person nadia;
    private String number;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories, """
                requests:
                  - { code: enseigne, label: Poser une enseigne, department: voirie, silence: acceptance, article: CRPA L231-1, concerns: others }
                """);
        nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        number = InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                        "enseigne", "Pour mon fournil", Answers.NONE, new Requester("Awa Diop", "awa@exemple.fr", null, "fr"), CaseChannel.WEB, null,
                        Actor.requester())))
                .number();
    }

    @Test
    void publishesByKeysAloneWhatANeighbourReads() {
        Page page = signedIn(onADesktop(), nadia);
        go(page, town, "/bureau?vue=a-publier");
        assertAccessible(page);
        page.focus("#d-" + number);
        page.keyboard().press("Enter");
        page.waitForSelector("text=À publier :");
        assertAccessible(page);
        page.focus("text=Publier la demande");
        page.keyboard().press("Enter");
        page.waitForSelector("#text");
        page.fill("#text", "Enseigne de Mme Diop");
        page.focus("[data-action=publier] button[name=faire]");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        page.fill("#text", "Enseigne lumineuse au-dessus de la vitrine, 12 rue Houdan");
        page.focus("[data-action=publier] button[name=faire]");
        page.keyboard().press("Enter");
        page.waitForSelector("text=tout le monde peut lire ce texte");
        Page neighbour = onAPhone();
        go(neighbour, town, "/plan-du-site");
        neighbour.click("text=Demandes publiées");
        neighbour.waitForSelector("h1:has-text('Demandes publiées')");
        assertThat(neighbour.innerText("main")).contains("Enseigne lumineuse", number, "réputée acceptée").doesNotContain("Diop");
        assertAccessible(neighbour);
        assertFits(neighbour);
    }

    @Test
    void publishesAndTakesOffOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), nadia);
        go(page, town, "/bureau/dossiers/" + number);
        page.click("text=Publier la demande");
        page.fill("#text", "Enseigne lumineuse");
        page.click("[data-action=publier] button[name=faire]");
        page.waitForSelector("text=tout le monde peut lire ce texte");
        assertFits(page);
        page.click("text=Retirer de la page publique");
        page.fill("#reason", "Texte à revoir");
        page.click("[data-action=retirer-publication] button[name=faire]");
        page.waitForSelector("text=n’est plus public");
        go(page, town, "/demandes-publiees");
        page.waitForSelector("text=Aucune demande n’est publiée");
        assertFits(page);
    }
}
