package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer is written, found by an agent on the phone, read by a resident who says whether it helped. */
class KnowledgeJourney extends Journey {

    private static final String DESK = "/bureau/connaissances";

    @Autowired
    private TerritoryImport imports;

    private Territory town;
    private Person antoine;
    private Person karim;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        antoine = anAdministrator(town);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private void write(Page page) {
        go(page, town, DESK + "/nouveau");
        page.fill("#title", "Où jeter mes encombrants ?");
        page.fill("#summary", "Appelez le 01 99 00 92 10 pour un enlèvement gratuit.");
        page.fill("#body", "## Quand\n\nLa **veille** au soir.\n\n| Quoi | Combien |\n|---|---|\n| Meubles | 2 m³ |\n\n### Pas pris\n\n- les pneus");
        page.fill("#keywords", "monstres, canapé");
        page.fill("#agents", "Demander l’étage.");
        page.fill("#topic", "Déchets");
        page.fill("#review", "2020-05-01");
        page.click("button:has-text('Enregistrer et publier')");
        page.waitForSelector("h1:has-text('encombrants')");
    }

    @Test
    void isWrittenFoundByKeysAndCopied() {
        Page writer = signedIn(onADesktop(), antoine);
        go(writer, town, DESK + "/nouveau");
        assertAccessible(writer);
        writer.click("button:has-text('Enregistrer et publier')");
        writer.waitForFunction("document.querySelector(':invalid, .error-summary')");
        write(writer);
        assertAccessible(writer);
        for (String path : List.of("/modifier", "/versions", "/avis")) {
            go(writer, town, DESK + "/ou-jeter-mes-encombrants" + path);
            assertAccessible(writer);
        }
        go(writer, town, DESK + "/a-relire");
        writer.waitForSelector("a:has-text('encombrants')");
        assertAccessible(writer);

        Page page = signedIn(onADesktop(), karim);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        go(page, town, DESK);
        page.waitForSelector("#recherche:focus");
        assertAccessible(page);
        page.keyboard().type("encombrent");
        page.waitForSelector("#trouves a[data-found]");
        assertAccessible(page);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('encombrants')");
        page.waitForSelector(".note-agents:has-text('Demander l’étage')");
        assertAccessible(page);
        page.focus("[data-copy]");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-copy]:has-text('Copiée')");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("Appelez le 01 99 00 92 10 pour un enlèvement gratuit.");

        go(page, town, "/bureau/nouveau");
        page.fill("#words", "canapé");
        page.waitForSelector(".ready summary:has-text('encombrants')");
        page.click(".ready summary");
        page.waitForSelector(".ready [data-copy]");
        assertAccessible(page);
    }

    @Test
    void isReadAndJudgedOnAPhoneWithoutJavaScript() {
        write(signedIn(onADesktop(), antoine));
        Page page = withoutJavaScript();
        go(page, town, "/questions");
        assertFits(page);
        page.fill("main #q", "monstre");
        page.click("main form button");
        page.click("a:has-text('encombrants')");
        page.waitForSelector("h1:has-text('encombrants')");
        assertFits(page);
        assertThat(page.textContent("body")).doesNotContain("Demander l’étage");
        page.fill("#mot", "Et le dimanche ?");
        page.click("#avis button:has-text('Non')");
        page.waitForSelector("#avis:has-text('Merci')");

        Page window = onAPhone();
        for (String path : List.of("/questions", "/questions?q=monstres", "/questions?q=zzz", "/questions?theme=D%C3%A9chets",
                "/questions/ou-jeter-mes-encombrants", "/questions/ou-jeter-mes-encombrants?merci=1")) {
            go(window, town, path);
            assertAccessible(window);
            assertFits(window);
        }
        Page agent = signedIn(withoutJavaScript(), karim);
        go(agent, town, DESK);
        agent.fill("#recherche", "monstres");
        agent.click("main form button");
        agent.click("#trouves a:has-text('encombrants')");
        agent.waitForSelector(".note-agents");
        assertFits(agent);
    }
}
