package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator gives a program a token and has it told of what happens. */
class ApiJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Test
    void givesATokenAndAWebhookWithoutJavaScript() {
        story(withoutJavaScript(), this::assertFits); // axe is a script itself
    }

    @Test
    void givesATokenAndAWebhookOnADesktop() {
        story(onADesktop(), this::check);
    }

    private void story(Page window, Consumer<Page> check) {
        Territory town = AskingTown.create(imports, territories);
        Person administrator = anAdministrator(town);
        Page page = signedIn(window, administrator);
        go(page, town, "/admin/territoire");
        page.locator("a[href$='/admin/api']").click();
        check.accept(page);

        page.fill("#name", "Portail famille");
        page.fill("#perMinute", "beaucoup");
        page.locator("main form button").click();
        assertThat(page.locator("#perMinute-erreur").textContent()).contains("de 1 à");
        check.accept(page);

        page.fill("#perMinute", "30");
        page.locator("input[value=CASES_READ]").focus();
        page.keyboard().press("Space");
        page.locator("#departments input").first().focus();
        page.keyboard().press("Space");
        page.locator("main form button").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("#secret");
        assertThat(page.inputValue("#secret")).startsWith("pvs_");
        check.accept(page);

        page.locator("a[href$='/webhooks/nouveau']").click();
        check.accept(page);
        page.fill("#url", "https://");
        page.locator("main form button").click();
        page.waitForSelector("#url-erreur");
        check.accept(page);
        page.fill("#url", "http://localhost:9/parvis");
        page.locator("input[value='case.opened']").check();
        page.locator("main form button").click();
        page.waitForSelector("#secret");
        assertThat(page.inputValue("#secret")).startsWith("whsec_");
        check.accept(page);

        page.locator("main a.button").click();
        page.locator("form[action$='/essai'] button").click();
        assertThat(page.locator("[role=status]").textContent()).contains("L’essai part");
        await().untilAsserted(() -> {
            page.reload();
            assertThat(page.locator("form[action$='/renvoi'] button").count()).isEqualTo(1);
        });
        check.accept(page);
        page.locator("a[href$='/suppression']").click();
        check.accept(page);
        page.locator("main form button").click();
        assertThat(page.locator("[role=status]").textContent()).contains("supprimé");

        page.locator("a[href$='/retrait']").click();
        check.accept(page);
        page.locator("main form button").click();
        assertThat(page.locator("[role=status]").textContent()).contains("n’ouvre plus rien");

        go(page, town, "/api");
        assertThat(page.locator("h3").count()).isGreaterThan(10);
        check.accept(page);
    }

    private void check(Page page) {
        assertAccessible(page);
        assertFits(page);
    }
}
