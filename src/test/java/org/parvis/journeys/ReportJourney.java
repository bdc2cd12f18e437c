package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Awa sees a dead street lamp. */
class ReportJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    /** axe runs in the page: where scripts are off it would wait for ever. The same pages are looked at with scripts. */
    private boolean scripted = true;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void reportsFromAPhoneThatKnowsWhereItIs() {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setGeolocation(48.7801, 2.2951)
                .setPermissions(List.of("geolocation")));
        say(page, "Le lampadaire clignote");
        page.waitForURL("**/categorie");
        check(page);
        page.getByText("Lampadaire éteint").first().click();
        goOn(page, "**/lieu");
        page.locator("[data-locate]").click();
        until(page, "document.querySelector('[name=lon]').value !== ''");
        check(page);
        goOn(page, "**/questions");
        page.fill("[name='answer.poteau']", "1147");
        page.getByText("Plusieurs lampes").click();
        assertThat(page.locator("[name='answer.combien']").isVisible()).isTrue();
        page.getByText("Une seule lampe").click();
        assertThat(page.locator("[name='answer.combien']").isVisible()).isFalse();
        check(page);
        goOn(page, "**/photos");
        finish(page);
    }

    @Test
    void reportsWithoutJavaScript() {
        Page page = withoutJavaScript();
        scripted = false;
        say(page, "trottoir cassé");
        page.waitForURL("**/categorie");
        page.getByText("Trottoir abîmé").first().click();
        goOn(page, "**/lieu");
        page.fill("#address", "rue houdan");
        page.getByText("Continuer").last().click();
        page.locator("label.choice").first().click();
        goOn(page, "**/photos");
        finish(page);
    }

    @Test
    void reportsByKeyboardAlone() {
        Page page = onADesktop();
        go(page, town, "/signaler");
        page.focus("#words");
        page.keyboard().type("tag sur un mur");
        pressOn(page, "Continuer");
        page.waitForURL("**/categorie");
        page.focus("input[name=category] >> nth=0");
        page.keyboard().press("Space");
        pressOn(page, "Continuer");
        page.waitForURL("**/lieu");
        page.waitForSelector("[data-pin-map]:not([hidden])");
        page.focus("[data-pin-map]");
        page.keyboard().press("ArrowRight");
        until(page, "document.querySelector('[name=lon]').value !== ''");
        pressOn(page, "Continuer");
        page.waitForURL("**/questions");
        check(page);
    }

    @Test
    void waitsForTheNetworkAndSendsOnce() {
        Page page = onAPhone();
        go(page, town, "/signaler");
        until(page, "navigator.serviceWorker.controller !== null");
        page.context().setOffline(true);
        page.navigate(at(town, "/signaler").toString());
        page.waitForSelector("h1:has-text('sans réseau')");
        check(page);
        page.fill("#words", "dalle cassée devant la mairie");
        page.selectOption("#category", "trottoir");
        page.evaluate("document.querySelector('[name=lon]').value = '2.2951'; document.querySelector('[name=lat]').value = '48.7801'");
        page.getByText("Envoyer dès que possible").click();
        page.waitForSelector("[data-say=state]:has-text('en attente du réseau')");
        assertThat(reports()).isZero();
        page.context().setOffline(false);
        page.waitForSelector("[data-say=state] a");
        assertThat(reports()).isEqualTo(1);
        page.reload();
        page.waitForTimeout(500);
        assertThat(reports()).isEqualTo(1);
    }

    private void say(Page page, String words) {
        go(page, town, "/signaler");
        check(page);
        page.fill("#words", words);
        page.getByText("Continuer").first().click();
    }

    private void finish(Page page) {
        check(page);
        goOn(page, "**/coordonnees");
        page.fill("#email", "awa@exemple.fr");
        check(page);
        goOn(page, "**/verifier");
        check(page);
        page.getByText("Envoyer le signalement").click();
        page.waitForURL("**/recu");
        check(page);
        assertThat(page.textContent("main")).containsPattern("S-\\d{4}-\\d+");
        assertThat(reports()).isEqualTo(1);
    }

    private void check(Page page) {
        assertFits(page);
        if (scripted) {
            assertAccessible(page);
        }
    }

    /** Asks again and again: the content policy forbids what the browser driver would use to wait for it. */
    private static void until(Page page, String condition) {
        for (int i = 0; i < 100 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
            page.waitForTimeout(100);
        }
        assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
    }

    private static void goOn(Page page, String url) {
        page.locator("form button.button:has-text('Continuer')").first().click();
        page.waitForURL(url);
    }

    private static void pressOn(Page page, String words) {
        page.locator("form button.button:has-text('" + words + "')").first().focus();
        page.keyboard().press("Enter");
    }

    private int reports() {
        return InTerritory.<Integer, RuntimeException>call(
                town.id(), () -> jdbc.sql("select count(*) from report.report").query(Integer.class).single());
    }
}
