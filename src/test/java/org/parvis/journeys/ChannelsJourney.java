package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefIntake;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** A head of department brings in what an answering service noted; what came from another network is read, and erased. */
class ChannelsJourney extends Journey {

    private static final String FILE = """
            identifiant;canal;recu_le;texte;statut;nature;nom;prenom;courriel
            A1;téléphone;28/11/2024 09:00;La piscine ouvre-t-elle à Noël ?;ouvert;question;Diop;Awa;awa@habitants.example
            A2;pigeon;28/11/2024 09:00;Bonjour;;;;;
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private BriefIntake intake;

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
    }

    private UUID voirie() {
        return InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
    }

    @Test
    void bringsInAFileOfContacts() {
        for (boolean scripts : new boolean[] {true, false}) {
            build();
            Page page = scripts ? onAPhone() : withoutJavaScript();
            signedIn(page, anAdministrator(town));
            go(page, town, "/admin/territoire");
            page.click("main a[href$='/bureau/contacts']");
            check(page, scripts);
            page.setInputFiles("#fichier", new FilePayload("permanence.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
            page.click("form.narrow-form button");
            page.waitForSelector("h1:has-text('Ce que deviendrait')");
            assertThat(page.innerText("main")).contains("Erreur", "canal");
            check(page, scripts);
            page.click("a[href$='vue=erreurs']");
            assertThat(page.locator("ul.rows > li").count()).isEqualTo(1);
            page.click("button:has-text('Reprendre les lignes')");
            page.waitForSelector("h1:has-text('Reprise du fichier')");
            for (int i = 0; i < 50 && !page.innerText("main").contains("ont été lues"); i++) {
                page.reload();
            }
            assertThat(page.innerText("main")).contains("Ligne 3");
            check(page, scripts);
        }
    }

    private void check(Page page, boolean scripts) {
        if (scripts) {
            assertAccessible(page);
        }
    }

    @Test
    void readsAMessageOfAnotherNetworkAndErasesIt() {
        in(town, () -> intake.take(new BriefIntake.NewMessage(
                "1", new Brief.Sender("lea92", "Léa"), "Le banc est cassé", "https://voisins.example/1", Brief.Audience.PUBLIC,
                new Brief.Elsewhere("Voisins", "Relais", "c", Instant.parse("2024-11-28T09:00:00Z")))));
        Page agent = signedIn(onAPhone(), anAgent(town, voirie()));
        go(agent, town, "/bureau/mentions");
        agent.click("main a:has-text('Le banc est cassé')");
        agent.waitForSelector("a:has-text('Répondre sur Voisins')");
        assertAccessible(agent);
        Page dpo = signedIn(onADesktop(), aStaffMember(town, Role.AUDITOR, null));
        go(dpo, town, "/bureau/droits/comptes");
        assertAccessible(dpo);
        dpo.fill("#q", "lea92");
        dpo.click("form[role=search] button");
        dpo.waitForSelector("h2:has-text('lea92')");
        assertAccessible(dpo);
        dpo.click("button.danger");
        dpo.waitForSelector(".error");
        assertAccessible(dpo);
        dpo.fill("#raison-0", "Demande du 3 mars");
        dpo.check("#confirmation-0");
        dpo.click("button.danger");
        dpo.waitForSelector("h1:has-text('effacement')");
        assertThat(dpo.innerText("main")).doesNotContain("lea92");
    }
}
