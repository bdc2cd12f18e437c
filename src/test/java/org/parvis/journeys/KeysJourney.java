package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;

/** An administrator gives a neighbour's software a key, and takes it back. */
class KeysJourney extends Journey {

    private static final String PATH = "/admin/territoire/open311";

    @Test
    void givesAKeyAndTakesItBackWithoutJavaScript() {
        story(withoutJavaScript(), this::assertFits); // axe is a script itself
    }

    @Test
    void givesAKeyAndTakesItBackOnADesktop() {
        story(onADesktop(), this::check);
    }

    private void story(Page window, Consumer<Page> check) {
        Territory town = aTerritory();
        Person administrator = anAdministrator(town);
        Page page = signedIn(window, administrator);
        go(page, town, "/admin/territoire");
        page.locator("a[href$='" + PATH + "']").click();
        check.accept(page);

        page.fill("#name", "Application des voisins");
        page.fill("#perMinute", "beaucoup");
        page.locator("main form button").click();
        assertThat(page.locator("#perMinute-erreur").textContent()).contains("de 1 à");
        check.accept(page);

        page.fill("#perMinute", "30");
        page.locator("main form button").click();
        assertThat(page.inputValue("#secret")).hasSize(32);
        check.accept(page);

        page.locator("a[href$='/retrait']").click();
        assertThat(page.locator("h1").textContent()).contains("Application des voisins");
        check.accept(page);
        page.locator("main form button").click();
        assertThat(page.locator("[role=status]").textContent()).contains("n’ouvre plus rien");
        assertThat(page.locator("#secret").count()).isZero();
        check.accept(page);
    }

    private void check(Page page) {
        assertAccessible(page);
        assertFits(page);
    }
}
