package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Requester;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
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

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

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

    @Test
    void seesTheTextMessageOfAnAnswerWhileTyping() {
        Page admin = signedIn(onADesktop(), administrator);
        setUp(admin);
        Person nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        String number = InTerritory.call(town.id(), () -> reports.submit(
                        NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                                .from(new Requester("Awa Diop", null, "06 39 98 00 01", "fr"))))
                .number();
        Page page = signedIn(onAPhone(), nadia);
        go(page, town, "/bureau/dossiers/" + number);
        page.click(".actions a[href*='/repondre']");
        page.waitForSelector(".leaving .sms-count:has-text('1 SMS')");
        assertThat(page.isVisible("[data-check]")).isFalse();
        page.fill("#sms", "Vos sacs ont été ramassés, Gaëlle. Merci de nous l’avoir signalé.");
        page.waitForSelector(".leaving .sms-count:has-text('UCS-2')");
        assertThat(page.textContent(".sms-foreign")).contains("ë", "’");
        assertAccessible(page);
        assertFits(page);
        page.click("[data-plainer]");
        page.waitForSelector(".leaving .sms-count:has-text('GSM-7')");
        assertThat(page.inputValue("#sms")).isEqualTo("Vos sacs ont été ramassés, Gaelle. Merci de nous l'avoir signalé.");
        page.check("#outcome");
        page.fill("#fact", "Les sacs ont été ramassés ce matin.");
        page.click("#action button[value=envoyer]");
        page.waitForSelector("[role=status]");
        go(page, town, "/demo/boite-aux-lettres");
        page.click("text=Vos sacs ont été ramassés, Gaelle.");
        page.waitForSelector(".sms-parts li");
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
