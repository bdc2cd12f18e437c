package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A petition from its first words to the threshold that it reaches: begun by keys, signed on a phone and without JavaScript, typed in from paper. */
class PetitionJourney extends Journey {

    private static final String AUTHOR = "autrice@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private PetitionRules rules;

    @Autowired
    private PetitionLists lists;

    private Territory town;
    private Person officer;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        officer = anAdministrator(town);
        in(town, () -> rules.write(
                0,
                new PetitionRule(
                        0, null, Taking.YES, 16, Birth.NOT_ASKED, List.of("92330"), 6, 21, 15, 6, 100L, "électeurs inscrits", "voirie",
                        List.of(new Step(2, null, Duty.ANSWER, "", 60), new Step(null, 50, Duty.COUNCIL, "", 120))),
                new TestVisitor(officer)));
    }

    private void begin(Page page, Hand hand) {
        go(page, town, "/petitions");
        hand.press("a:has-text('Lancer une pétition')");
        page.waitForSelector("h1:has-text('Lancer une pétition')");
        hand.write("#title", "Un passage piéton devant l’école");
        hand.press("button[value=verifier]");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#title")).as("kept").isEqualTo("Un passage piéton devant l’école");
        hand.write("#asks", "Tracer un passage piéton.");
        hand.write("#why", "Deux enfants ont failli être renversés.");
        hand.write("#name", "Awa Diop");
        hand.write("#email", AUTHOR);
        hand.write("#postcode", "92330");
        page.check("#age");
    }

    private Petition sent() {
        return InTerritory.call(town.id(), () -> lists.list(PetitionLists.Shelf.TO_EXAMINE, null, 1)).getFirst();
    }

    @Test
    void goesFromItsFirstWordsToAThreshold() {
        Page desktop = onADesktop();
        begin(desktop, Hand.typing(desktop));
        assertAccessible(desktop);
        assertFits(desktop);
        Hand hand = Hand.typing(desktop);
        hand.press("button[value=garder]");
        desktop.waitForSelector("[role=status]:has-text('gardé 30 jours')");
        desktop.check("#age");
        hand.press("button[value=verifier]");
        desktop.waitForSelector("h1:has-text('Vérifiez votre pétition')");
        assertAccessible(desktop);
        hand.press("button[value=envoyer]");
        desktop.waitForSelector("h1:has-text('Votre pétition est envoyée')");
        assertAccessible(desktop);
        desktop.click("a:has-text('Suivre ma pétition')");
        desktop.waitForSelector("h1:has-text('Un passage piéton')");
        assertAccessible(desktop);
        desktop.click("a:has-text('Corriger le texte')");
        desktop.waitForSelector("h1:has-text('Corriger ma pétition')");
        assertAccessible(desktop);

        Petition petition = sent();
        Page desk = signedIn(onADesktop(), officer);
        go(desk, town, "/bureau/petitions");
        assertAccessible(desk);
        desk.click("a:has-text('Un passage piéton')");
        assertAccessible(desk);
        assertFits(desk);
        Hand keys = Hand.typing(desk);
        keys.press("form[action$=refuser] button");
        desk.waitForSelector("#motif-erreur");
        assertAccessible(desk);
        keys.press("form[action$=admettre] button");
        desk.waitForSelector("[role=status]:has-text('ouverte à la signature')");
        assertAccessible(desk);

        Page phone = onAPhone();
        go(phone, town, "/petitions");
        assertAccessible(phone);
        assertFits(phone);
        phone.click("a:has-text('Un passage piéton')");
        phone.waitForSelector("#signer");
        assertAccessible(phone);
        assertFits(phone);
        phone.fill("#prenom", "Léa");
        phone.click("#signer ~ form button");
        phone.waitForSelector(".error-summary");
        assertAccessible(phone);
        phone.fill("#nom", "Petit");
        phone.fill("#postcode", "92330");
        phone.fill("#email", "lea@habitants.example");
        phone.check("#age");
        phone.check("[name=montrer]");
        phone.click("#signer ~ form button");
        phone.waitForSelector("[role=status]:has-text('Il reste une étape')");
        assertAccessible(phone);
        String link = mailbox.latestLink(town, "lea@habitants.example", "/petitions/signature?cle=");
        go(phone, town, link.substring(link.indexOf("/petitions/signature")));
        assertAccessible(phone);
        phone.click("button:has-text('Confirmer ma signature')");
        phone.waitForSelector("[role=status]:has-text('votre signature compte')");
        assertAccessible(phone);
        assertFits(phone);

        go(desk, town, petition.deskPath() + "/feuilles");
        assertAccessible(desk);
        assertFits(desk);
        keys.write("#nom0", "Petit");
        keys.write("#prenom0", "Léa");
        keys.write("#postcode0", "92330");
        keys.write("#nom1", "Roux");
        keys.write("#prenom1", "Paul");
        keys.write("#postcode1", "92330");
        keys.press("form[enctype] button");
        desk.waitForSelector("#doutes");
        assertAccessible(desk);
        desk.fill("input[name=raison]", "Même signature.");
        keys.press("button[value=SET_ASIDE]");
        desk.waitForSelector("[role=status]:has-text('noté')");
        desk.click("a:has-text('Feuille 1')");
        assertAccessible(desk);
        go(phone, town, petition.path());
        phone.waitForSelector(".tag:has-text('Réponse attendue')");
        assertThat(phone.innerText("main")).contains("2 signatures", "1 en ligne, 1 sur papier", "Léa (92330)");
        assertAccessible(phone);
        assertFits(phone);
        for (String path : List.of("/petitions/regles", petition.path() + "/feuille", petition.path() + "/signaler")) {
            go(phone, town, path);
            assertAccessible(phone);
            assertFits(phone);
        }
        go(desk, town, "/bureau/petitions/regles");
        assertAccessible(desk);
        assertFits(desk);
        go(phone, town, petition.path() + "/signaler");
        phone.check("[name=article][value='1']");
        phone.fill("#texte", "Le texte donne mon adresse.");
        phone.click("button:has-text('Envoyer le signalement')");
        phone.waitForSelector("[role=status]:has-text('sous deux jours ouvrés')");
        go(desk, town, petition.deskPath() + "/moderation");
        assertAccessible(desk);
        assertFits(desk);
        go(desk, town, petition.deskPath() + "/signatures");
        desk.click("summary:has-text('Léa Petit')");
        assertAccessible(desk);
        assertFits(desk);
        go(desk, town, "/bureau/petitions?etat=remarques");
        desk.click("a:has-text('Une remarque à lire')");
        assertAccessible(desk);
        assertFits(desk);
        keys.write("form[action*=remarques] input[name=fait]", "L’adresse est masquée.");
        keys.press("form[action*=remarques] button");
        desk.waitForSelector("[role=status]:has-text('noté au dossier')");
        assertAccessible(desk);
    }

    @Test
    void worksWithoutJavaScript() {
        Page plain = withoutJavaScript();
        begin(plain, Hand.pointing(plain));
        plain.click("button[value=verifier]");
        plain.waitForSelector("h1:has-text('Vérifiez votre pétition')");
        plain.click("button[value=envoyer]");
        plain.waitForSelector("h1:has-text('Votre pétition est envoyée')");
        assertFits(plain);
        Petition petition = sent();
        Page desk = signedIn(withoutJavaScript(), officer);
        go(desk, town, petition.deskPath());
        desk.click("form[action$=admettre] button");
        desk.waitForSelector("[role=status]");
        assertFits(desk);
        go(plain, town, petition.path());
        plain.fill("#prenom", "Jo");
        plain.fill("#nom", "Roux");
        plain.fill("#postcode", "92330");
        plain.fill("#email", "jo@habitants.example");
        plain.check("#age");
        plain.click("#signer ~ form button");
        plain.waitForSelector("[role=status]:has-text('Il reste une étape')");
        assertFits(plain);
    }
}
