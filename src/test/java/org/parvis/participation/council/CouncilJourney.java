package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A council from its first words to an answered opinion: built by keys, applied for on a phone and without JavaScript. */
class CouncilJourney extends Journey {

    private static final String DESK = "/bureau/conseils/conseil-du-centre";
    private static final String LEA = "lea@habitants.example";

    @Autowired
    private TerritoryImport imports;

    private Territory town;
    private Person officer;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        officer = anAdministrator(town);
    }

    private static String day(int days) {
        return LocalDate.now().plusDays(days).toString();
    }

    private void begin(Page desk, Hand hand) {
        go(desk, town, "/bureau/conseils");
        hand.write("#title", "Conseil du centre");
        hand.press("form.stack button");
        desk.waitForSelector(".error-summary");
        assertThat(desk.inputValue("#title")).as("kept").isEqualTo("Conseil du centre");
        assertFits(desk);
        hand.write("#purpose", "Donner un avis sur le quartier.");
        hand.press("form.stack button");
        desk.waitForSelector("[role=status]:has-text('Ajoutez ses collèges')");
        desk.click("a:has-text('Ajouter un collège')");
        hand.write("#name", "Habitants volontaires");
        hand.write("#seats", "3");
        hand.press("form.stack button");
        desk.waitForSelector("[role=status]:has-text('Le collège est enregistré')");
        hand.press("form[action$=publier] button");
        desk.waitForSelector("[role=status]:has-text('Le conseil est public')");
        assertFits(desk);
    }

    private void call(Page desk, Hand hand) {
        desk.click("table a:has-text('Habitants volontaires')");
        desk.fill("#words", "Deux heures par mois.");
        desk.fill("#until", day(20));
        hand.press("button[value=ouvrir]");
        desk.waitForSelector("[role=status]:has-text('appel à candidatures est ouvert')");
    }

    private void apply(Page page, Hand hand, String name, String email) {
        go(page, town, "/conseils");
        page.click("a:has-text('Conseil du centre')");
        page.click("a.button:has-text('Candidater')");
        page.waitForSelector("h1:has-text('Candidater')");
        hand.write("#motivation", "J’habite ici depuis dix ans.");
        hand.press("button[value=verifier]");
        page.waitForSelector(".error-summary");
        assertFits(page);
        hand.write("#name", name);
        hand.write("#email", email);
        page.check("[name=wantsName]");
        hand.press("button[value=verifier]");
        page.waitForSelector("h1:has-text('Vérifiez votre candidature')");
        assertFits(page);
        hand.press("button[value=envoyer]");
        page.waitForSelector("h1:has-text('Votre candidature est envoyée')");
        assertFits(page);
    }

    @Test
    void goesFromItsFirstWordsToAnAnswer() {
        Page desk = signedIn(onADesktop(), officer);
        Hand keys = Hand.typing(desk);
        go(desk, town, "/bureau/conseils");
        keys.press("form.stack button");
        desk.waitForSelector(".error-summary");
        assertAccessible(desk);
        begin(desk, keys);
        assertAccessible(desk);
        call(desk, keys);
        go(desk, town, DESK + "/colleges");
        assertAccessible(desk);

        Page phone = onAPhone();
        go(phone, town, "/conseils");
        assertAccessible(phone);
        assertFits(phone);
        go(phone, town, "/conseils/conseil-du-centre");
        assertAccessible(phone);
        assertFits(phone);
        apply(phone, Hand.typing(phone), "Léa Petit", LEA);
        assertAccessible(phone);
        phone.click("a:has-text('Suivre ma candidature')");
        phone.waitForSelector("h1:has-text('Conseil du centre')");
        assertAccessible(phone);
        assertFits(phone);

        go(desk, town, DESK + "/candidatures");
        desk.click("summary:has-text('Répondre')");
        keys.press("button[value=DECLINED]");
        desk.waitForSelector(".error-summary");
        assertAccessible(desk);
        assertFits(desk);
        desk.fill("textarea[name=motif]", "Vous serez la voix de votre rue.");
        keys.press("button[value=CHOSEN]");
        desk.waitForSelector("[role=status]:has-text('elle siège')");
        go(desk, town, DESK + "/membres");
        desk.click("summary:has-text('Mettre fin au mandat')");
        keys.press("form[action$=fin] button");
        desk.waitForSelector(".error-summary");
        assertAccessible(desk);
        assertFits(desk);
        desk.click("a:has-text('Désigner')");
        assertAccessible(desk);
        assertFits(desk);

        go(phone, town, "/conseils/conseil-du-centre");
        phone.waitForSelector("li:has-text('Léa Petit')");
        assertAccessible(phone);

        go(desk, town, DESK + "/avis/nouveau");
        assertAccessible(desk);
        keys.write("#title", "Sur la piste");
        keys.write("#words", "Une piste protégée.");
        keys.press("form.stack button");
        desk.waitForSelector("[role=status]:has-text('avis est enregistré')");
        keys.press("form[action$=publier] button");
        desk.waitForSelector("[role=status]:has-text('avis est public')");
        assertAccessible(desk);
        assertFits(desk);
        desk.check("input[value=PARTLY]");
        keys.write("#answer", "Une piste, sur un côté.");
        keys.write("#authority", "Le maire");
        keys.press("form[action$=repondre] button");
        desk.waitForSelector("[role=status]:has-text('réponse est publique')");
        assertAccessible(desk);
        for (String path : new String[] {"/avis", "/seances", "/reglages", ""}) {
            go(desk, town, DESK + path);
            assertAccessible(desk);
            assertFits(desk);
        }
        go(phone, town, "/conseils/conseil-du-centre/avis/1");
        phone.waitForSelector("h2:has-text('Réponse de la ville')");
        assertAccessible(phone);
        assertFits(phone);
    }

    @Test
    void worksWithoutJavaScript() {
        Page desk = signedIn(withoutJavaScript(), officer);
        begin(desk, Hand.pointing(desk));
        call(desk, Hand.pointing(desk));
        Page plain = withoutJavaScript();
        apply(plain, Hand.pointing(plain), "Jo Roux", "jo@habitants.example");
        go(desk, town, DESK + "/candidatures");
        desk.click("summary:has-text('Répondre')");
        desk.fill("textarea[name=motif]", "Vous connaissez tout le monde.");
        desk.click("button[value=CHOSEN]");
        desk.waitForSelector("[role=status]:has-text('elle siège')");
        assertFits(desk);
        String link = mailbox.list(town, "jo@habitants.example").stream()
                .filter(mail -> mail.contains("/conseils/mandat?cle="))
                .findFirst()
                .map(mail -> mail.replaceAll("(?s).*(/conseils/mandat\\?cle=[\\w-]+).*", "$1"))
                .orElseThrow();
        go(plain, town, link);
        plain.click("button:has-text('Retirer mon nom')");
        plain.waitForSelector("[role=status]:has-text('plus public')");
        assertFits(plain);
        go(plain, town, "/conseils/conseil-du-centre");
        plain.waitForSelector("li:has-text('Un siège occupé')");
    }
}
