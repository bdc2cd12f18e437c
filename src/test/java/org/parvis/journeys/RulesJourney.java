package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Routing;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sends what is dirty to somebody else at night: tries it, sees what it changes, puts it in force. */
class RulesJourney extends Journey {

    private static final String RULES = """
            routing:
              default: voirie
              rules:
                - { label: La lumière, when: { group: eclairage, "district:quartier": [O, E] }, to: gaz }
                - { label: Les corbeilles, when: { category: corbeille, objectOwner: departement }, to: gaz }
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Routing routing;

    private Territory town;
    private Person amina;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories, RULES);
        amina = anAdministrator(town);
        in(town, () -> reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)));
    }

    @Test
    void preparesTriesAndPutsARuleInForce() {
        story(signedIn(onADesktop(), amina), "1280");
    }

    @Test
    void doesTheSameOnAPhoneWithoutJavaScript() {
        story(signedIn(withoutJavaScript(), amina), "360");
    }

    private void story(Page page, String width) {
        go(page, town, "/bureau/reglages");
        page.click("text=Règles d’orientation");
        look(page, "liste-" + width);
        named(page, AriaRole.LINK, "Ajouter une règle").click();
        look(page, "regle-" + width);
        named(page, AriaRole.BUTTON, "Ajouter au brouillon").click();
        assertThat(page.locator(".error-summary a").count()).isEqualTo(2);
        look(page, "erreurs-" + width);
        page.click("summary:has-text('Propreté')");
        page.check("input[value=salete]");
        page.fill("#de-0", "20:00");
        page.fill("#a-0", "07:00");
        page.selectOption("#vers", "gaz");
        named(page, AriaRole.BUTTON, "Ajouter au brouillon").click();
        page.waitForURL("**/regles#regle-3");
        assertThat(page.locator("#regle-3").textContent()).contains("tous les jours de 20\u00A0h à 7\u00A0h le lendemain");
        look(page, "brouillon-" + width);
        page.locator("#regle-3").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Monter")).click();
        page.waitForURL("**/regles#regle-2");
        assertThat(page.locator("#regle-2").textContent()).contains("20\u00A0h");
        named(page, AriaRole.LINK, "Essayer un signalement").click();
        page.selectOption("#categorie", "salete");
        page.fill("#jour", "2026-11-24");
        page.fill("#heure", "21:00");
        named(page, AriaRole.BUTTON, "Voir où il irait").click();
        page.waitForSelector("text=Ce signalement irait à");
        assertThat(page.locator("main").textContent()).contains("Syndicat du gaz").contains("Les règles en vigueur l’envoient à");
        look(page, "essai-" + width);
        go(page, town, "/bureau/reglages/regles");
        page.fill("#note", "Le syndicat ramasse la nuit");
        named(page, AriaRole.BUTTON, "Mettre ces règles en vigueur").click();
        page.waitForURL("**/regles#en-vigueur");
        assertThat(page.locator("#en-vigueur").textContent()).contains("Le syndicat ramasse la nuit");
        look(page, "en-vigueur-" + width);
        assertThat(InTerritory.call(town.id(), routing::current).rules()).hasSize(3);
        page.locator("#regle-2").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Modifier")).click();
        assertThat(page.isChecked("input[value=salete]")).isTrue();
        assertThat(page.inputValue("#de-0")).isEqualTo("20:00");
        assertThat(page.inputValue("#nom")).as("a rule without a name goes on to be called by what it says").isEmpty();
        look(page, "modifier-" + width);
    }

    @Test
    void movesRulesByKeyboard() {
        Page page = signedIn(onADesktop(), amina);
        go(page, town, "/bureau/reglages/regles");
        page.locator("#regle-2").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Monter")).focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/regles#regle-1");
        assertThat(page.locator("#regle-1").textContent()).contains("Les corbeilles");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('li').id")).isEqualTo("regle-1");
    }

    private static Locator named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Axe needs scripts of its own: a window without any is only measured. */
    private void look(Page page, String name) {
        if (name.endsWith("1280")) {
            assertAccessible(page);
        }
        assertFits(page);
        String folder = System.getenv("PARVIS_SCREENSHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, "regles-" + name + ".png")));
        }
    }
}
