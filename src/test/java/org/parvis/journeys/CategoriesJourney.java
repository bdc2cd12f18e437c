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

/** The administrator adds something that can be reported. */
class CategoriesJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    private void add(Page page, Hand hand) {
        go(page, town, "/admin/categories");
        hand.press("a[href$='/admin/categories/nouvelle']");
        page.waitForSelector("#fr");
        hand.press("main form .button");
        page.waitForSelector(".error");
        hand.write("#fr", "Fontaine à sec");
        hand.write("[id='words.fr']", "fontaine");
        hand.choose("input[value=water]");
        hand.press("main form .button");
        page.waitForSelector("ul.rows li:has-text('Fontaine à sec')");
        assertThat(page.innerText("ul.rows")).contains("selon les règles");
    }

    @Test
    void byKeysAlone() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        add(page, Hand.typing(page));
        assertAccessible(page);
        page.click("ul.rows li:has-text('Fontaine à sec') a");
        page.waitForSelector("#fr");
        assertAccessible(page);
    }

    @Test
    void withoutJavaScriptOnAPhone() {
        Page page = signedIn(withoutJavaScript(), anAdministrator(town));
        add(page, Hand.pointing(page));
        go(page, town, "/signaler");
        page.fill("[name=words]", "La fontaine est à sec");
        page.click("main form .button");
        page.waitForSelector("input[value=fontaine-a-sec]");
    }

    @Test
    void isAccessibleAndFitsAPhone() {
        for (Page page : new Page[] {onAPhone(), onADesktop()}) {
            signedIn(page, anAdministrator(town));
            for (String path : new String[] {"/admin/categories", "/admin/categories/nouvelle", "/admin/categories/lampadaire-eteint"}) {
                go(page, town, path);
                assertAccessible(page);
                assertFits(page);
            }
        }
    }
}
