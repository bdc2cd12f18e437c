package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** The DPO answers somebody who asks for everything, then to be erased. */
class RightsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Persons persons;

    private Territory town;
    private Person jeanne;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        jeanne = aStaffMember(town, Role.AUDITOR, null);
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        in(town, () -> persons.create(new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "fr", "", List.of()), karim));
    }

    private void find(Page page, Hand hand) {
        go(page, town, "/bureau/droits");
        hand.write("#q", "diop");
        hand.press("main form .button");
        page.waitForSelector("section:has(#trouves) a");
        hand.press("section:has(#trouves) a");
        page.waitForSelector("h1:has-text('Awa Diop')");
    }

    private void erase(Page page, Hand hand) {
        hand.press("a[href$='/effacement']");
        page.waitForSelector("#confirmation");
        hand.press("main .button.danger");
        page.waitForSelector(".error");
        hand.write("#raison", "Demande du 3 mars");
        page.locator("#confirmation").press("Space");
        hand.press("main .button.danger");
        page.waitForSelector("#garde");
        assertThat(page.innerText("main")).contains("Reçu d’effacement").doesNotContain("Diop");
    }

    @Test
    void byKeysAlone() {
        Page page = signedIn(onADesktop(), jeanne);
        Hand hand = Hand.typing(page);
        find(page, hand);
        assertAccessible(page);
        Download answer = page.waitForDownload(() -> hand.press("form[action$='/export'] .button"));
        assertThat(answer.suggestedFilename()).isEqualTo("donnees-personnelles.zip");
        assertThat(answer.path().toFile().length()).isPositive();
        hand.press("a[href$='/consultations']");
        page.waitForSelector("#consultations");
        assertAccessible(page);
        page.goBack();
        hand.press("a[href$='/effacement']");
        page.waitForSelector("#confirmation");
        assertAccessible(page);
        page.goBack();
        erase(page, hand);
        assertAccessible(page);
        for (String path : List.of("", "/gels", "/conservation", "/registre")) {
            go(page, town, "/bureau/droits" + path);
            assertAccessible(page);
        }
    }

    @Test
    void withoutJavaScriptOnAPhone() {
        Page page = signedIn(withoutJavaScript(), jeanne);
        Hand hand = Hand.pointing(page);
        find(page, hand);
        assertFits(page);
        erase(page, hand);
        assertFits(page);
        for (String path : List.of("", "/gels", "/conservation", "/registre")) {
            go(page, town, "/bureau/droits" + path);
            assertFits(page);
        }
    }
}
