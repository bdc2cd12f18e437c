package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.request.AskingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** A kind of request with its legal delay and its steps; an answer that a head approves before it leaves. */
class TeamworkJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Departments departments;

    private Territory town;
    private UUID roads;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
    }

    private boolean hasScript;

    /** Axe is a script itself. */
    private void look(Page page) {
        if (hasScript) {
            assertAccessible(page);
        }
    }

    private void define(Page page, Hand hand) {
        go(page, town, "/admin/demandes/nouvelle");
        hand.write("#fr", "Terrasse");
        hand.choose("input[value=REJECTION]");
        hand.write("#checklist", "Plan reçu *");
        hand.press("button:has-text('Enregistrer')");
        page.waitForSelector("#article-erreur");
        hand.write("#article", "CRPA L231-4");
        page.selectOption("#department", "voirie");
        hand.press("button[value=apercu]");
        page.waitForSelector("details#accuse");
        assertThat(page.innerText("#accuse")).contains("sera réputée rejetée");
        look(page);
        hand.press("button:has-text('Enregistrer')");
        page.waitForSelector("a:has-text('Terrasse')");
        go(page, town, "/admin/validations");
        hand.press("main form .button");
        page.waitForSelector(".error");
        look(page);
        page.selectOption("#about", "service:" + roads);
        hand.press("main form .button");
        page.waitForSelector("ul.rows li:has-text('Voirie')");
        look(page);
    }

    private String asked() {
        return InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                        "terrasse", "Deux tables", Answers.NONE, Requester.said("Awa", "awa@exemple.fr", "", "fr"),
                        CaseChannel.WEB, null, Actor.requester()))
                .number());
    }

    private void answer(Page page, String number) {
        go(page, town, "/bureau/dossiers/" + number);
        page.click("button:has-text('Cocher')");
        page.waitForSelector("button:has-text('Décocher')");
        page.click("button:has-text('Suivre ce dossier')");
        page.waitForSelector("button:has-text('Ne plus suivre')");
        look(page);
        go(page, town, "/bureau/dossiers/" + number + "/repondre");
        page.check("#outcome");
        page.fill("#fact", "La terrasse est autorisée jusqu’en octobre.");
        look(page);
        page.click("button:has-text('Envoyer pour validation')");
        page.waitForSelector("[role=status]:has-text('attend d’être validée')");
        look(page);
    }

    private void approve(Page page, String number) {
        go(page, town, "/bureau/a-valider");
        page.waitForSelector("h2:has-text('Deux tables')");
        page.locator("summary").first().click();
        look(page);
        page.click("button[value=valider]");
        page.waitForSelector("strong:has-text('Aucune réponse')");
        look(page);
        go(page, town, "/bureau/dossiers/" + number);
        assertThat(page.innerText(".story")).contains("Réponse validée");
    }

    @Test
    void byKeysOnADesktop() {
        hasScript = true;
        Page admin = signedIn(onADesktop(), anAdministrator(town));
        define(admin, Hand.typing(admin));
        String number = asked();
        Page head = signedIn(onADesktop(), aStaffMember(town, Role.HEAD, roads));
        answer(signedIn(onADesktop(), anAgent(town, roads)), number);
        approve(head, number);
    }

    @Test
    void withoutJavaScriptOnAPhone() {
        Page admin = signedIn(withoutJavaScript(), anAdministrator(town));
        define(admin, Hand.pointing(admin));
        String number = asked();
        Page head = signedIn(withoutJavaScript(), aStaffMember(town, Role.HEAD, roads));
        answer(signedIn(withoutJavaScript(), anAgent(town, roads)), number);
        approve(head, number);
    }
}
