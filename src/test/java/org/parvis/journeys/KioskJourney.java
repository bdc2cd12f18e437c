package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Karim makes the screen at the reception a kiosk; two people come by. */
class KioskJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
    }

    private Page atTheReception(boolean scripts) {
        return open(new Browser.NewContextOptions().setViewportSize(1080, 1920).setHasTouch(true).setJavaScriptEnabled(scripts));
    }

    private void start(Page page, Hand hand) {
        signedIn(page, aStaffMember(town, Role.FRONT_DESK, null));
        go(page, town, "/bureau/borne");
        hand.write("#nom", "Accueil");
        hand.press("form.sheet button");
        page.waitForSelector("h1:has-text('Que voulez-vous faire')");
    }

    private void thank(Page page, Hand hand) {
        hand.press(".kiosk-choices a[href$='/contacter']");
        hand.press("a[href$='/contacter/merci']");
        hand.write("#words", "Merci à l’équipe du parc");
        hand.press("form.stack button");
        page.waitForSelector("button[value=envoyer]");
        hand.press("button[value=envoyer]");
        page.waitForSelector("h1:has-text('Nous avons reçu')");
    }

    /** A page that was the answer to a form is not fetched again: the browser says so instead. */
    private static void goBack(Page page) {
        try {
            page.goBack();
        } catch (PlaywrightException e) {
            assertThat(e).hasMessageContaining("ERR_CACHE_MISS");
        }
    }

    @Test
    void filesByKeysAloneAndLeavesNothing() {
        Page page = atTheReception(true);
        Hand hand = Hand.typing(page);
        start(page, hand);
        assertAccessible(page);
        thank(page, hand);
        assertAccessible(page);
        hand.press("form[data-kiosk-end] button");
        page.waitForSelector("[role=status]:has-text('Tout est effacé')");
        assertAccessible(page);
        goBack(page);
        assertThat(page.innerText("body")).doesNotContain("Merci à l’équipe", "D-2");
    }

    @Test
    void worksWithoutJavaScript() {
        Page page = atTheReception(false);
        Hand hand = Hand.pointing(page);
        start(page, hand);
        thank(page, hand);
        hand.press("form[data-kiosk-end] button");
        page.waitForSelector("[role=status]:has-text('Tout est effacé')");
    }

    @Test
    void isAccessibleOnEachPage() {
        Page page = atTheReception(true);
        start(page, Hand.pointing(page));
        for (String path : new String[] {"/borne", "/signaler", "/contacter", "/contacter/salle", "/suivi", "/vie-privee"}) {
            go(page, town, path);
            assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isEqualTo(true);
            assertThat(page.evaluate(
                            "[...document.querySelectorAll('.kiosk button.button')].filter(b => b.offsetParent && b.offsetHeight < 60).length"))
                    .as("small buttons on " + path)
                    .isEqualTo(0);
        }
    }

    @Test
    void asksWhoeverIsSilentAndForgetsThem() {
        Page page = atTheReception(true);
        start(page, Hand.pointing(page));
        page.clock().install();
        go(page, town, "/contacter/merci");
        page.fill("#words", "Quelque chose de personnel");
        page.clock().runFor(91_000);
        page.waitForSelector("dialog[open]");
        assertAccessible(page);
        page.keyboard().press("Enter");
        page.waitForSelector("dialog:not([open])", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.inputValue("#words")).as("they go on").isEqualTo("Quelque chose de personnel");
        page.clock().runFor(91_000);
        page.waitForSelector("dialog[open]");
        assertThat(Integer.parseInt(page.innerText("[data-left]"))).isBetween(1, 30);
        page.clock().runFor(40_000);
        page.waitForSelector("[role=status]:has-text('Tout est effacé')");
        goBack(page);
        assertThat(page.locator("#words").count() == 0 ? "" : page.inputValue("#words")).isEmpty();
    }
}
