package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.NewAccount;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Journey;
import org.parvis.testing.OnADemo;
import org.springframework.beans.factory.annotation.Autowired;

@OnADemo
class DemoLoginJourney extends Journey {

    @Autowired
    private Accounts accounts;

    @Test
    void entersAsNadiaInOneClickWithoutJavaScript() {
        Territory territory = aTerritory();
        in(territory, () -> {
            Account nadia = accounts.create(NewAccount.demo("nadia@example.org", "Nadia Benali", "agente voirie"));
            accounts.grant(nadia.id(), Role.FRONT_DESK, null);
        });
        Page page = withoutJavaScript();
        go(page, territory, "/connexion?retour=/compte");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrer comme Nadia, agente voirie"))
                .click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Bonjour Nadia Benali");
        assertThat(page.locator("header").textContent()).contains("Bureau");
    }

    @Test
    void showsThePeopleToEverybody() {
        Territory territory = aTerritory();
        in(territory, () -> accounts.create(NewAccount.demo("awa@example.org", "Awa Diop", "habitante")));
        Page page = onAPhone();
        go(page, territory, "/connexion");
        assertThat(page.locator("main").textContent()).contains("Entrer comme Awa, habitante");
        assertAccessible(page);
        assertFits(page);
    }
}
