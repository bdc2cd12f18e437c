package org.parvis.relation.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** An account is set, somebody names it, an agent answers there. */
class SocialJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private SocialReading reading;

    @Test
    void isSetReadAndAnsweredByKeysAlone() throws Exception {
        Territory town = AskingTown.create(imports, territories);
        UUID roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        try (PlayedMastodon mastodon = new PlayedMastodon()) {
            Page admin = signedIn(onADesktop(), anAdministrator(town));
            go(admin, town, "/admin/territoire/reseau");
            assertAccessible(admin);
            admin.focus("#server");
            admin.keyboard().type(mastodon.address());
            admin.focus("#token");
            admin.keyboard().type("wrong");
            admin.keyboard().press("Enter");
            admin.waitForSelector(".error-summary");
            assertAccessible(admin);
            admin.focus("#token");
            admin.keyboard().type(PlayedMastodon.TOKEN);
            admin.keyboard().press("Enter");
            admin.waitForSelector("[role=status]:has-text('Le compte est enregistré')");
            assertAccessible(admin);

            in(town, reading::readDue);
            mastodon.mention(10, "lea@ailleurs.example", "<p>@ville Le marché a-t-il lieu ?</p>", "public", null);
            in(town, reading::readDue);
            Page page = signedIn(onAPhone(), anAgent(town, roads));
            go(page, town, "/bureau/mentions");
            page.click("a:has-text('Le marché')");
            page.selectOption("#nature", "question");
            page.click("button:has-text('Ouvrir une demande')");
            page.waitForSelector("h2:has-text('Répondre là où il a été écrit')");
            assertAccessible(page);
            page.fill("#texte", "Oui, samedi à 8 h.");
            page.click("button:has-text('Publier la réponse')");
            page.waitForSelector(".tag:has-text('publiée')");
            assertAccessible(page);
            assertThat(mastodon.statuses()).hasSize(1);

            go(admin, town, "/admin/territoire/reseau");
            admin.click("button:has-text('Ne plus suivre ce compte')");
            page.reload();
            page.waitForSelector("section p:has-text('Il est arrivé par " + mastodon.host() + "') a:has-text('Voir')");
            assertAccessible(page);
        }
    }
}
