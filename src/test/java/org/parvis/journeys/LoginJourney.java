package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.TestCodes;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

class LoginJourney extends Journey {

    @Autowired
    private Clock clock;

    @Test
    void comesInByTheMailedLinkOnAPhoneWithoutJavaScript() {
        Territory territory = aTerritory();
        Page page = withoutJavaScript();
        go(page, territory, "/compte");
        page.getByLabel("Adresse e-mail").first().fill("awa@example.org");
        press(page, "Recevoir un lien de connexion");
        assertThat(heading(page)).isEqualTo("Regardez vos messages");
        go(page, territory, mailbox.latestLink(territory, "awa@example.org", "/connexion/lien/"));
        page.getByLabel("Votre nom (facultatif)").fill("Awa Diop");
        press(page, "Entrer");
        assertThat(page.url()).endsWith("/compte");
        assertThat(heading(page)).isEqualTo("Bonjour Awa Diop");
    }

    @Test
    void isAccessibleAtEachStep() {
        Territory territory = aTerritory();
        Page page = onAPhone();
        go(page, territory, "/connexion");
        page.locator("summary").click();
        assertFine(page);
        page.locator("#email-password").fill("awa@example.org");
        page.getByLabel("Mot de passe").fill("rien de bon");
        press(page, "Se connecter");
        assertThat(page.title()).startsWith("Erreur – ");
        assertFine(page);
        page.locator("#email").fill("awa@example.org");
        press(page, "Recevoir un lien de connexion");
        assertFine(page);
        go(page, territory, mailbox.latestLink(territory, "awa@example.org", "/connexion/lien/"));
        assertFine(page);
        press(page, "Entrer");
        assertFine(page);
        for (String path : new String[] {"/compte/securite", "/compte/donnees", "/compte/mot-de-passe", "/compte/application", "/connexion/lien/rien",
            "/accessibilite", "/vie-privee", "/plan-du-site"}) {
            go(page, territory, path);
            assertFine(page);
        }
    }

    @Test
    void protectsAnAgentWithAnApplicationOfCodes() {
        Person agent = people.halfIn(anAgent(aTerritory(), UUID.randomUUID()));
        Page page = signedIn(onADesktop(), agent);
        go(page, agent.territory(), "/compte");
        assertThat(heading(page)).isEqualTo("Protégez votre compte");
        assertFine(page);
        String secret = page.locator("code.secret").textContent();
        page.getByLabel("Code affiché par l’application").fill("123");
        press(page, "Confirmer l’application");
        assertFine(page);
        page.getByLabel("Code affiché par l’application").fill(TestCodes.of(secret, clock.instant()));
        press(page, "Confirmer l’application");
        assertThat(page.locator(".codes li").count()).isEqualTo(8);
        assertFine(page);
        go(page, agent.territory(), "/compte/securite");
        assertThat(page.content()).contains("Il vous reste 8 codes de secours");
        press(page, "Se déconnecter", "/compte", agent.territory());
    }

    @Test
    void letsAnAgentInWithAPasskeyAlone() {
        Person agent = people.halfIn(anAgent(aTerritory(), UUID.randomUUID()));
        Page page = signedIn(onADesktop(), agent);
        plugAuthenticator(page);
        go(page, agent.territory(), "/connexion/second-facteur?retour=/compte/securite");
        page.getByLabel("Nom de cette clé").fill("Mon téléphone");
        press(page, "Créer une clé d’accès");
        page.locator("#sessions").waitFor();
        assertThat(page.locator("main").textContent()).contains("Mon téléphone");
        assertFine(page);

        go(page, agent.territory(), "/compte");
        press(page, "Se déconnecter");
        go(page, agent.territory(), "/connexion?retour=/compte/securite");
        press(page, "Utiliser ma clé d’accès");
        page.locator("#sessions").waitFor();
        assertThat(page.locator("nav").first().textContent()).contains("Bureau");
    }

    @Test
    void closesASessionThatIsNotRecognised() {
        Person resident = aResident(aTerritory());
        Person stolen = people.halfIn(resident);
        Page page = signedIn(onAPhone(), resident);
        go(page, resident.territory(), "/compte/securite");
        assertThat(page.locator("#sessions + p + ul li").count()).isEqualTo(2);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fermer toutes les autres")).click();
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("C’est fermé");
        assertFine(page);
        assertThat(get(stolen, "/compte").statusCode()).isEqualTo(302);
    }

    @Test
    void letsAnAdministratorInviteAColleague() {
        Person administrator = anAdministrator(aTerritory());
        aStaffMember(administrator.territory(), Role.MODERATOR, null);
        Page page = signedIn(onADesktop(), administrator);
        go(page, administrator.territory(), "/admin/personnes");
        assertFine(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inviter une personne")).click();
        page.getByLabel("Nom").fill("Karim Haddad");
        page.getByLabel("Adresse e-mail").fill("karim@example.org");
        press(page, "Envoyer l’invitation");
        assertThat(page.locator(".error-summary").textContent()).contains("Choisissez au moins un rôle");
        assertFine(page);
        page.getByLabel("Accueil").check();
        press(page, "Envoyer l’invitation");
        assertThat(page.locator("main").textContent()).contains("L’invitation est partie").contains("karim@example.org");
        assertFine(page);
        page.locator("tbody a").first().click();
        assertFine(page);
        Page phone = onAPhone();
        go(phone, administrator.territory(), mailbox.latestLink(administrator.territory(), "karim@example.org", "/invitation/"));
        assertFine(phone);
        press(phone, "Rejoindre l’équipe");
        assertThat(heading(phone)).isEqualTo("Protégez votre compte");
        assertFine(phone);
    }

    private void press(Page page, String button, String path, Territory territory) {
        go(page, territory, path);
        press(page, button);
    }

    private static void press(Page page, String button) {
        Locator found = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        found.click();
    }

    private static String heading(Page page) {
        return page.locator("h1").textContent();
    }

    private void assertFine(Page page) {
        assertAccessible(page);
        assertFits(page);
    }

    /** A device that knows its owner by finger, as Chromium's developer tools offer one. */
    private static void plugAuthenticator(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
