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

/** The telephone rings. */
class PersonsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    private Territory town;
    private Person karim;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    @Test
    void findsThePersonNotesTheCallAndBeginsARequestByKeysAlone() {
        Page page = signedIn(onADesktop(), karim);
        go(page, town, "/bureau/personnes/nouvelle");
        assertAccessible(page);
        page.focus("#family");
        page.keyboard().type("Diop");
        page.keyboard().press("Tab");
        page.keyboard().type("Awa");
        page.keyboard().press("Tab");
        page.keyboard().type("06 39 98 40 12");
        page.focus("#email");
        page.keyboard().type("awa@habitants.example");
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Awa Diop')");

        go(page, town, "/bureau/personnes");
        page.waitForSelector("#q:focus");
        assertAccessible(page);
        page.keyboard().type("dio");
        page.waitForSelector("#trouves a:has-text('Awa Diop')");
        assertAccessible(page);
        page.focus("#trouves a");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Awa Diop')");
        assertAccessible(page);
        page.focus("#words");
        page.keyboard().type("Demande les horaires de la mairie.");
        page.focus("#noter ~ form button");
        page.keyboard().press("Enter");
        page.waitForSelector("#echanges li:has-text('Demande les horaires')");
        assertAccessible(page);
        page.focus("#echanges li a:has-text('Corriger')");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Corriger une note')");
        assertAccessible(page);
        page.goBack();
        page.focus("button:has-text('Signalement')");
        page.keyboard().press("Enter");
        page.waitForSelector("#words:focus");
        assertThat(page.inputValue("#phone")).isEqualTo("06 39 98 40 12");
        assertThat(page.isChecked("input[data-known='Awa Diop']")).isTrue();
        assertAccessible(page);
    }

    @Test
    void recognisesTheCallerByTheNumberWhileItIsTyped() {
        Page page = signedIn(onADesktop(), karim);
        go(page, town, "/bureau/personnes/nouvelle");
        page.fill("#family", "Diop");
        page.fill("#given", "Awa");
        page.fill("#phone", "06 39 98 40 12");
        page.click("main form button");
        page.waitForSelector("h1:has-text('Awa Diop')");
        go(page, town, "/bureau/nouveau");
        page.fill("#phone", "0639984012");
        page.waitForSelector("input[data-known='Awa Diop']");
        page.check("input[data-known='Awa Diop']");
        page.fill("#words", "Le lampadaire est éteint");
        page.waitForSelector("input[name=category]");
        assertThat(page.isChecked("input[data-known='Awa Diop']")).as("stays chosen").isTrue();
        assertAccessible(page);
    }

    @Test
    void worksOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), karim);
        go(page, town, "/bureau/personnes/nouvelle");
        page.fill("#family", "Garnier");
        page.fill("#phone", "08 99 12 34 56");
        page.click("main form button");
        page.waitForSelector(".error-summary");
        page.fill("#phone", "01 99 00 17 35");
        page.click("main form button");
        page.waitForSelector("h1:has-text('Garnier')");
        page.fill("#words", "Rappeler demain");
        page.click("text=Enregistrer l’échange");
        page.waitForSelector("#echanges li:has-text('Rappeler demain')");
        page.click("#echanges li a:has-text('Corriger')");
        page.fill("#words", "");
        page.click("button[value=corriger]");
        page.waitForSelector(".error-summary");
        assertFits(page);
        page.fill("#words", "Rappeler lundi");
        page.click("button[value=corriger]");
        page.waitForSelector("#echanges li:has-text('Rappeler lundi'):has-text('Corrigé')");
        go(page, town, "/bureau/personnes");
        page.fill("#q", "garn");
        page.click("main form button");
        page.waitForSelector("#trouves a:has-text('Garnier')");
        assertFits(page);
    }

    private void create(Page page, String family, String given) {
        go(page, town, "/bureau/personnes/nouvelle");
        page.fill("#family", family);
        page.fill("#given", given);
        page.click("main form button");
        page.waitForSelector("h1:has-text('" + given + " " + family + "')");
    }

    @Test
    void notesAMandateAndAConsentByKeysAlone() {
        Page page = signedIn(onADesktop(), karim);
        create(page, "Petit", "Rose");
        create(page, "Diop", "Awa");
        page.focus("text=Noter un lien");
        page.keyboard().press("Enter");
        page.waitForSelector("#q");
        assertAccessible(page);
        page.focus("#q");
        page.keyboard().type("petit");
        page.keyboard().press("Enter");
        page.focus("main li a:has-text('Rose Petit')");
        page.keyboard().press("Enter");
        page.waitForSelector("#role");
        assertAccessible(page);
        page.focus("input[value=MANDATARY]");
        page.keyboard().press("Space");
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        page.focus("#scope");
        page.keyboard().type("Inscription scolaire");
        page.fill("#until", "2099-06-30");
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForSelector(".bonds li:has-text('A mandat pour agir au nom de Rose Petit')");
        assertAccessible(page);
        page.focus("text=Noter ou retirer un accord");
        page.keyboard().press("Enter");
        page.waitForSelector("#purpose");
        assertAccessible(page);
        page.focus("input[value=NEWSLETTER]");
        page.keyboard().press("Space");
        page.focus("input[value=oui]");
        page.keyboard().press("Space");
        page.focus("#proof");
        page.keyboard().type("Formulaire signé");
        page.keyboard().press("Enter");
        page.waitForSelector(".history li:has-text('Formulaire signé')");
        assertAccessible(page);
    }

    @Test
    void notesThemOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), karim);
        create(page, "Petit", "Rose");
        create(page, "Diop", "Awa");
        page.click("text=Noter un lien");
        page.fill("#q", "petit");
        page.click("main form button");
        page.click("main li a:has-text('Rose Petit')");
        page.check("input[value=HOUSEHOLD]");
        assertFits(page);
        page.click("main form button");
        page.waitForSelector(".bonds li:has-text('Même foyer que Rose Petit')");
        assertFits(page);
        page.click("text=Noter ou retirer un accord");
        assertFits(page);
        page.check("input[value=SURVEYS]");
        page.check("input[value=non]");
        page.click("main form button");
        page.waitForSelector(".history li:has-text('refusé')");
    }
}
