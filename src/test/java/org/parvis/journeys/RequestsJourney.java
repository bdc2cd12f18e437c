package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody writes to the town hall; Karim takes a request at the counter. */
class RequestsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
    }

    /** From the front page to the receipt and the page that follows. */
    private void write(Page page, Hand hand) {
        go(page, town, "/");
        hand.press("main a[href$='/contacter']");
        page.waitForSelector("h1:has-text('Contacter')");
        hand.press("a[href$='/contacter/salle']");
        page.waitForSelector("h1:has-text('Demander une salle')");
        hand.write("#words", "Une salle pour notre assemblée générale");
        hand.write("#name", "Awa Diop");
        hand.press("form.stack button");
        page.waitForSelector(".error");
        hand.choose("input[value=petite]");
        hand.write("#email", "awa@habitants.example");
        hand.press("form.stack button");
        page.waitForSelector("h1:has-text('Relisez')");
        assertThat(page.innerText("main")).contains("Moins de 30", "awa@habitants.example");
        hand.press("button[value=envoyer]");
        page.waitForSelector("h1:has-text('Nous avons reçu')");
        hand.press("main a[href*='/suivi/']");
        page.waitForSelector("h1:has-text('Une salle pour notre assemblée')");
    }

    @Test
    void writesWithoutJavaScriptOnAPhone() {
        Page page = withoutJavaScript();
        write(page, Hand.pointing(page));
    }

    @Test
    void writesByKeysAlone() {
        Page page = onADesktop();
        write(page, Hand.typing(page));
        page.locator("summary").last().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("End");
        page.keyboard().type(" du 3 juin");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=status]:has-text('corrigé')");
        assertAccessible(page);
    }

    @Test
    void isAccessibleAtEachStep() {
        for (Page page : new Page[] {onAPhone(), onADesktop()}) {
            go(page, town, "/contacter");
            assertAccessible(page);
            go(page, town, "/contacter/salle");
            assertAccessible(page);
            page.click("form.stack button");
            page.waitForSelector(".error");
            assertAccessible(page);
            page.fill("#words", "Une salle");
            page.check("input[value=grande]");
            page.fill("#email", "awa@habitants.example");
            page.click("form.stack button");
            page.waitForSelector("button[value=envoyer]");
            assertAccessible(page);
            page.click("button[value=envoyer]");
            page.waitForSelector(".receipt");
            assertAccessible(page);
        }
    }

    @Test
    void takesARequestAtTheCounterByKeysAlone() {
        Page page = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(page, town, "/bureau/nouveau/demande");
        page.waitForSelector("#words:focus");
        assertAccessible(page);
        Hand hand = Hand.typing(page);
        page.keyboard().type("Voudrait remercier l’équipe du parc");
        hand.write("#name", "Awa Diop");
        hand.write("#phone", "06 39 98 40 12");
        hand.choose("input[value=COUNTER]");
        hand.choose("input[value=merci]");
        assertThat(page.locator("#live ~ .send button.button").first().isVisible()).as("after all that is chosen").isTrue();
        hand.press("form#intake .send button");
        page.waitForSelector(".receipt");
        assertThat(page.innerText(".receipt")).containsPattern("D-\\d{4}-\\d+");
        assertAccessible(page);
    }

    @Test
    void recordsWithEnterInAnyField() {
        Page page = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(page, town, "/bureau/nouveau/demande");
        page.fill("#words", "Voudrait remercier l’équipe du parc");
        page.press("#name", "Enter");
        page.waitForSelector(".error-summary");
        page.check("input[value=merci]");
        page.press("#name", "Enter");
        page.waitForSelector(".receipt");
    }

    @Test
    void definesAKind() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        go(page, town, "/admin/demandes");
        assertAccessible(page);
        page.click("a[href$=nouvelle]");
        page.fill("#fr", "Emprunter un broyeur");
        page.fill("[id='q0.fr']", "Quel jour ?");
        page.selectOption("[id='q0.kind']", "DATE");
        assertAccessible(page);
        page.click("main form button");
        page.waitForSelector("a:has-text('Emprunter un broyeur')");
        go(page, town, "/contacter/emprunter-un-broyeur");
        assertThat(page.getAttribute("input[type=date]", "name")).startsWith("answer.");
    }
}
