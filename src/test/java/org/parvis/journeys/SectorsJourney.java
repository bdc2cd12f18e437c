package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator closes a sector. */
class SectorsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    private void close(Page page, Hand hand) {
        go(page, town, "/admin/secteurs");
        hand.press("a[href$='/admin/secteurs/nouveau']");
        page.waitForSelector("#label");
        hand.press("main form .button");
        page.waitForSelector(".error");
        hand.write("#label", "Action sociale");
        hand.choose("input[value=NOTHING]");
        page.locator("input[value=voirie]").press("Space");
        hand.press("main form .button");
        page.waitForSelector("ul.rows li:has-text('Action sociale')");
        assertThat(page.innerText("ul.rows")).contains("Voirie", "Rien");
    }

    @Test
    void byKeysAlone() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        close(page, Hand.typing(page));
        assertAccessible(page);
        page.click("ul.rows a");
        page.waitForSelector("#label");
        assertAccessible(page);
    }

    @Test
    void withoutJavaScriptOnAPhone() {
        Page page = signedIn(withoutJavaScript(), anAdministrator(town));
        close(page, Hand.pointing(page));
    }
}
