package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.mail.HandedMail;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail comes in. */
class MailsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private HandedMail mails;

    @Autowired
    private Departments departments;

    private Territory town;
    private UUID roads;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        in(town, () -> {
            mails.open(roads, "voirie@ville.example");
            deliver("Colis en attente", "X-Spam-Flag: YES\r\n", "https://piege.example/x");
            deliver("Re: [S-2020-000001]", "In-Reply-To: <thread." + "0".repeat(32) + "@x.example>\r\n", "Oui.\r\n\r\n> Est-ce là ?\r\n> Merci");
        });
    }

    private void deliver(String subject, String headers, String words) {
        String mail = "From: Awa <awa@habitants.example>\r\nTo: voirie@ville.example\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@habitants.example>\r\n" + headers
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
        mails.deliver("voirie@ville.example", mail.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReadReleasedAndFiledByKeysAlone() {
        Page page = signedIn(onADesktop(), anAgent(town, roads));
        go(page, town, "/bureau/courriels");
        assertAccessible(page);
        page.focus("a:has-text('Re: [S-2020-000001]')");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('Re: [S-2020-000001]')");
        assertAccessible(page);
        page.focus("summary:has-text('Message cité')");
        page.keyboard().press("Enter");
        page.waitForSelector("text=Est-ce là ?");
        page.focus("#numero");
        page.keyboard().type("S-2020-000001");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        page.focus("button:has-text('Classer sans suite')");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=status]:has-text('classé')");
        go(page, town, "/bureau/courriels?vue=quarantaine");
        assertAccessible(page);
        page.focus("a:has-text('Colis en attente')");
        page.keyboard().press("Enter");
        page.waitForSelector("text=X-Spam-Flag: YES");
        assertAccessible(page);
        page.focus("button:has-text('Sortir de la quarantaine')");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=status]:has-text('sorti de la quarantaine')");
    }

    @Test
    void deletesTheQuarantineOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), anAgent(town, roads));
        go(page, town, "/bureau/courriels?vue=quarantaine");
        page.click("a:has-text('Colis en attente')");
        page.click("button:has-text('Supprimer ce courriel')");
        page.waitForSelector("[role=status]:has-text('supprimé')");
        assertThat(page.textContent("main")).contains("Rien en quarantaine");
    }

    @Test
    void setsAMailboxWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), anAdministrator(town));
        go(page, town, "/admin/territoire/boites");
        page.click("a:has-text('Ajouter une boîte')");
        page.fill("#address", "parcs@ville.example");
        page.selectOption("#department", roads.toString());
        page.fill("#host", "127.0.0.1");
        page.fill("#port", "1");
        page.fill("#login", "parcs");
        page.click("button:has-text('Enregistrer la boîte')");
        page.waitForSelector(".error-summary a[href='#password']");
        assertThat(page.inputValue("#host")).isEqualTo("127.0.0.1");
        page.fill("#password", "sésame");
        page.click("button:has-text('Enregistrer la boîte')");
        page.waitForSelector("[role=status]:has-text('enregistrée')");
        page.click("button:has-text('Essayer la connexion')");
        page.waitForSelector("[role=status]:has-text('Le serveur ne répond pas')");
    }

    @Test
    void showsMailboxesToEverybodyWhoMaySetThem() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        go(page, town, "/admin/territoire/boites");
        assertAccessible(page);
        page.click("a:has-text('voirie@ville.example')");
        assertAccessible(page);
        page.click("text=Toutes les boîtes");
        page.click("a:has-text('Ajouter une boîte')");
        assertAccessible(page);
    }
}
