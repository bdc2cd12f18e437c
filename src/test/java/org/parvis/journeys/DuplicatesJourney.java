package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody has two files. */
class DuplicatesJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    private Territory town;
    private Person karim;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private void create(Page page, String family, String given, String phone) {
        go(page, town, "/bureau/personnes/nouvelle");
        page.fill("#family", family);
        page.fill("#given", given);
        page.fill("#born", "1980-05-17");
        page.fill("#phone", phone);
        page.click("main form button");
        if (page.locator("button[name=quandMeme]").count() > 0) {
            page.click("button[name=quandMeme]");
        }
        page.waitForSelector("h1:has-text('" + given + " " + family + "')");
    }

    /** The list fills a moment after the file was made. */
    private void toTheList(Page page) {
        for (int i = 0; i < 100 && page.locator("main li a").count() == 0; i++) {
            go(page, town, "/bureau/personnes/doublons");
        }
    }

    @Test
    void comparesMergesAndUndoesByKeysAlone() {
        Page page = signedIn(onADesktop(), karim);
        create(page, "Diop", "Awa", "06 39 98 40 12");
        create(page, "Dipo", "Awa", "06 39 98 40 13");
        toTheList(page);
        assertAccessible(page);
        page.focus("main li a");
        page.keyboard().press("Enter");
        page.waitForSelector("form.merge");
        assertAccessible(page);
        page.focus("button[value=apercu]");
        page.keyboard().press("Enter");
        page.waitForSelector("#resultat");
        assertAccessible(page);
        page.focus("button[value=fusionner]");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary:focus");
        assertAccessible(page);
        page.focus("#raison");
        page.keyboard().type("Vue au guichet avec sa carte");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("#liens");
        assertAccessible(page);
        page.fill("#words", "Demande les horaires.");
        page.click("text=Enregistrer l’échange");
        page.waitForSelector("#echanges li");
        page.focus("#liens ~ ul a");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Défaire la fusion')");
        assertAccessible(page);
        page.focus("#raison");
        page.keyboard().type("Deux cousines");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('À qui est-ce')");
        assertAccessible(page);
        page.focus("fieldset input");
        page.keyboard().press("Space");
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Awa')");
        assertThat(page.textContent("main")).contains("Ce n’est pas");
    }

    @Test
    void worksOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), karim);
        create(page, "Garnier", "Paulette", "01 99 00 17 35");
        create(page, "Garnier", "Paulette", "01 99 00 17 36");
        toTheList(page);
        assertFits(page);
        page.click("main li a");
        assertFits(page);
        page.click("button[value=apercu]");
        page.waitForSelector("#resultat");
        assertFits(page);
        page.click("button[value=choix]");
        page.waitForSelector("button[value=apercu]");
        page.fill("#pourquoi", "Mère et belle-fille");
        page.click("text=Ce sont deux personnes >> nth=-1");
        page.waitForSelector("#liens");
        assertFits(page);
        assertThat(page.textContent("main")).contains("Mère et belle-fille");
    }
}
