package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** The post of the day: registered, answered on paper, posted. */
class PostJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    private Territory town;
    private UUID roads;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
    }

    private void register(Page page, Hand hand) {
        go(page, town, "/bureau/courrier");
        hand.press("main a[href$='/courrier/nouveau']");
        page.waitForSelector("h1:has-text('Enregistrer un courrier')");
        hand.write("#sender", "Awa Diop");
        hand.write("#address", "12 rue des Lilas, 92330 Sceaux");
        hand.press("button:has-text('Enregistrer le courrier')");
        page.waitForSelector(".error-summary a[href='#object']");
        assertThat(page.inputValue("#sender")).isEqualTo("Awa Diop");
        hand.write("#object", "Trottoir cassé");
        hand.take("#kind", "Poser une question");
        hand.press("button:has-text('Enregistrer le courrier')");
        page.waitForSelector("[role=status]:has-text('C-')");
    }

    private void post(Page page, Hand hand) {
        go(page, town, "/bureau/courrier/depart");
        assertThat(page.innerText("main")).contains("Nous avons reçu votre demande", "12 rue des Lilas");
        hand.press("button[value=poster]");
        page.waitForSelector("[role=status]:has-text('postées')");
        go(page, town, "/bureau/courrier/depart?vue=postees");
        hand.press("button:has-text('Annuler')");
        page.waitForSelector("[role=status]:has-text('annulé')");
    }

    @Test
    void goesInAndOutWithoutJavaScriptOnAPhone() {
        Page desk = signedIn(withoutJavaScript(), aStaffMember(town, Role.FRONT_DESK, null));
        register(desk, Hand.pointing(desk));
        Page agent = signedIn(withoutJavaScript(), anAgent(town, roads));
        post(agent, Hand.pointing(agent));
    }

    @Test
    void goesInAndOutByKeysAlone() {
        Page desk = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        register(desk, Hand.typing(desk));
        Page agent = signedIn(onADesktop(), anAgent(town, roads));
        post(agent, Hand.typing(agent));
    }

    @Test
    void isAccessibleAtEachStep() {
        for (Page page : new Page[] {signedIn(onAPhone(), anAgent(town, roads)), signedIn(onADesktop(), anAgent(town, roads))}) {
            go(page, town, "/bureau/courrier/nouveau");
            assertAccessible(page);
            page.click("button:has-text('Enregistrer le courrier')");
            page.waitForSelector(".error-summary");
            assertAccessible(page);
            register(page, Hand.pointing(page));
            assertAccessible(page);
            for (String path : new String[] {"", "/scans", "/depart"}) {
                go(page, town, "/bureau/courrier" + path);
                assertAccessible(page);
            }
            post(page, Hand.pointing(page));
            assertAccessible(page);
        }
    }
}
