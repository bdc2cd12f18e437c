package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.springframework.beans.factory.annotation.Autowired;

/** A draw by lot from its list to its members: prepared by keys and without JavaScript, read on a phone. */
class PanelJourney extends Journey {

    private static final String SLUG = "le-parc-de-demain";
    private static final String DESK = "/bureau/participation/" + SLUG + "/tirages";
    private static final String PUBLIC = "/participer/" + SLUG + "/tirages/le-conseil-du-parc";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private DrawDay day;

    private Territory town;
    private Person officer;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        officer = anAdministrator(town);
        Instant now = Instant.now();
        Phase open = new Phase("Se réunir", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(300)), EnumSet.of(Capability.PROPOSE));
        in(town, () -> {
            TestVisitor by = new TestVisitor(officer);
            var made = processes.create(
                    new ProcessDraft("Le parc de demain", "Que changer au parc ?", "", "Chaque avis aura sa réponse.", LocalDate.now().plusDays(400), "voirie", List.of(open)), by);
            processes.publish(made.slug(), by);
        });
    }

    private void prepare(Page page, Hand hand, Path file) {
        go(page, town, DESK);
        hand.write("#title", "Le conseil du parc");
        hand.press("main form button");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#title")).as("kept").isEqualTo("Le conseil du parc");
        page.fill("#from", LocalDate.now().plusDays(60).toString());
        page.fill("#to", LocalDate.now().plusDays(400).toString());
        hand.write("#source", "Loto : cinq numéros dans l’ordre, puis la chance.");
        page.fill("#sourceOn", LocalDate.now().plusDays(9).toString());
        hand.press("main form button");
        page.waitForSelector("[role=status]:has-text('Apportez la liste')");
        hand.attach("#fichier", file);
        hand.press("form[action$=liste] button");
        page.waitForSelector("[role=status]:has-text('numéro au hasard')");
        hand.write("#places0", "1");
        hand.write("#places1", "2");
        hand.press("form[action$=places] button");
        page.waitForSelector("[role=status]:has-text('places sont enregistrées')");
    }

    @Test
    void goesFromTheListToTheMembers(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("liste.csv"), """
                nom;groupe;email;adresse
                Awa Diop;Centre;awa@habitants.example;1 rue Haute
                Zoé Léger;Centre;zoe@habitants.example;2 rue Haute
                Léo Petit;Nord;;3 rue Haute
                Nour Haddad;Nord;;4 rue Haute
                Paul Girard;Nord;;5 rue Haute
                """);
        Page keys = signedIn(onADesktop(), officer);
        prepare(keys, Hand.typing(keys), file);
        assertAccessible(keys);
        assertFits(keys);
        go(keys, town, DESK);
        assertAccessible(keys);
        day.announceAsIfBefore(town, SLUG, "le-conseil-du-parc");

        Page phone = onAPhone();
        go(phone, town, "/participer/" + SLUG);
        phone.click("a:has-text('Le tirage au sort')");
        phone.waitForSelector("h1:has-text('Le conseil du parc')");
        assertAccessible(phone);
        assertFits(phone);
        phone.fill("#numero", "ZZZZ-ZZZZ");
        phone.click("#moi ~ form button, section[aria-labelledby=moi] button");
        phone.waitForSelector("[role=status]:has-text('n’est pas sur la liste')");
        assertAccessible(phone);

        go(keys, town, DESK + "/le-conseil-du-parc");
        Hand hand = Hand.typing(keys);
        hand.write("#randomness", "3 11 24 38 45 7");
        hand.write("#again", "3 11 24 38 45");
        hand.press("form[action$=tirer] button");
        keys.waitForSelector("#again-erreur");
        assertAccessible(keys);
        hand.write("#again", "3 11 24 38 45 7");
        hand.press("form[action$=tirer] button");
        keys.waitForSelector("[role=status]:has-text('Voici à qui écrire')");
        assertAccessible(keys);
        assertFits(keys);
        write(keys, hand);
        answer(phone);
        go(keys, town, DESK + "/le-conseil-du-parc");
        hand.press("button[value=REFUSED]");
        keys.waitForSelector("[role=status]:has-text('notée')");
        keys.check("input[name=nom] >> nth=0");
        hand.press("button[value=ACCEPTED]");
        keys.waitForSelector(".tag:has-text('membre') >> nth=1");
        assertAccessible(keys);
        go(phone, town, PUBLIC);
        phone.waitForSelector("h2:has-text('Les membres')");
        phone.click("summary:has-text('Tous les numéros')");
        assertAccessible(phone);
        assertFits(phone);
        go(phone, town, "/participer/" + SLUG + "/tirages");
        assertAccessible(phone);
        assertFits(phone);
    }

    /** The mail is read before it leaves; letters are printed for the others. */
    private void write(Page keys, Hand hand) {
        hand.press("button[formaction$=courriels]");
        keys.waitForSelector("h1:has-text('Relire le courriel')");
        assertAccessible(keys);
        assertFits(keys);
        hand.press("main form button");
        keys.waitForSelector("[role=status]:has-text('Les courriels partent')");
        assertThat(keys.waitForDownload(() -> hand.press("form[action$=lettres] button")).suggestedFilename()).isEqualTo("le-conseil-du-parc-lettres.pdf");
        go(keys, town, DESK + "/le-conseil-du-parc");
        keys.waitForSelector("[aria-labelledby=lots] li:has-text('lettre')");
        assertAccessible(keys);
        assertFits(keys);
        assertThat(keys.waitForDownload(() -> hand.press("form[action*=lots] button")).suggestedFilename()).isEqualTo("le-conseil-du-parc-lettres.pdf");
        go(keys, town, DESK + "/le-conseil-du-parc");
        keys.waitForSelector("[aria-labelledby=lots] .tag:has-text('réimpression')");
        assertFits(keys);
    }

    /** On a phone, with the code that came in from the link of the mail. */
    private void answer(Page phone) {
        String mail = Stream.of("awa", "zoe").flatMap(who -> mailbox.list(town, who + "@habitants.example").stream()).findFirst().orElseThrow();
        String code = PrintedLetters.codes(mail).getFirst();
        go(phone, town, "/tirage");
        phone.fill("#code", code.replaceFirst("..$", ""));
        phone.click("main form button");
        phone.waitForSelector("#code-erreur");
        assertAccessible(phone);
        go(phone, town, "/tirage?par=lien#" + code);
        assertThat(phone.inputValue("#code")).isEqualTo(code);
        assertThat(phone.url()).as("it does not stay in the browser").doesNotContain(code);
        phone.click("main form button");
        phone.waitForSelector("h1:has-text('Le tirage au sort vous désigne')");
        assertAccessible(phone);
        assertFits(phone);
        phone.fill("#contact", "06 12 34 56 78");
        phone.click("button[value=ACCEPTED]");
        phone.waitForSelector("h1:has-text('Vous êtes membre')");
        phone.click("button[value=LEFT]");
        phone.waitForSelector("#sur-erreur");
        assertAccessible(phone);
        assertFits(phone);
    }

    @Test
    void isPreparedWithoutJavaScript(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("liste.csv"), "nom,groupe\nAwa,Centre\nZoé,Nord\nLéo,Nord\n");
        Page plain = signedIn(withoutJavaScript(), officer);
        prepare(plain, Hand.pointing(plain), file);
        assertFits(plain);
        plain.click("form[action$=annoncer] button");
        plain.waitForSelector("[role=status]:has-text('annoncé')");
        assertFits(plain);
        go(plain, town, PUBLIC);
        assertThat(plain.innerText("main")).contains("3 places, 3 personnes sur la liste");
    }
}
