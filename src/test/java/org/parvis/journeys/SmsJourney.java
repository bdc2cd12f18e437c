package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.OnADemo;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sets up text messages and tries them. */
@OnADemo
class SmsJourney extends Journey {

    private static final String PATH = "/admin/territoire/sms";
    private static final String WORDS = "L’hôtel de ville sera fermé à Noël. Merci de votre compréhension, à très bientôt.";

    @Autowired
    private TerritoryImport imports;

    private Territory town;
    private Person administrator;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        administrator = anAdministrator(town);
    }

    @Test
    void seesTheTextAsItWillArriveWhileTyping() {
        Page page = signedIn(onADesktop(), administrator);
        setUp(page);
        assertAccessible(page);
        page.fill("#number", "06 39 98 00 01");
        page.fill("#words", WORDS);
        page.waitForSelector(".sms-count:has-text('2 SMS')");
        assertThat(page.locator(".sms-parts li").count()).isEqualTo(2);
        assertThat(page.isVisible("[data-check]")).isFalse();
        assertAccessible(page);
        page.click("[data-plainer]");
        page.waitForSelector(".sms-count:has-text('1 SMS')");
        assertThat(page.inputValue("#words")).startsWith("L'hotel de ville");
        page.click("main form[action$=essai] button[type=submit]");
        page.waitForSelector("text=Votre SMS d’essai");
        assertAccessible(page);
        go(page, town, "/demo/boite-aux-lettres");
        page.click("text=L'hotel de ville");
        page.waitForSelector(".sms-parts li");
        assertAccessible(page);
    }

    @Test
    void doesTheSameOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), administrator);
        setUp(page);
        assertFits(page);
        page.fill("#number", "06 39 98 00 01");
        page.fill("#words", WORDS);
        page.click("[data-check]");
        page.waitForSelector(".sms-count:has-text('2 SMS')");
        assertFits(page);
        page.click("[data-plainer]");
        page.waitForSelector(".sms-count:has-text('1 SMS')");
        page.fill("#number", "01 99 00 17 35");
        page.click("main form[action$=essai] button[type=submit]");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#words")).startsWith("L'hotel de ville");
    }

    private void setUp(Page page) {
        go(page, town, PATH);
        page.fill("#sender", "VilleTest");
        page.fill("#monthlyParts", "2000");
        page.fill("#partPrice", "4,5");
        page.click("main form[action$=sms] button");
        page.waitForSelector("[role=status]");
    }
}
