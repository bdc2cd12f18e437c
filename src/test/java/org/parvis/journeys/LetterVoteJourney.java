package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VoterProof;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator brings a list and prints its letters; people vote with the code of theirs, or are found at the counter. */
class LetterVoteJourney extends Journey {

    private static final String BUDGET = "/budgets/le-budget-du-bourg";
    private static final Pattern PRINTED = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}");

    @Autowired
    private Budgets budgets;

    private Territory town;
    private Person officer;
    private List<String> codes = List.of();

    @BeforeEach
    void build() {
        town = aTerritory();
        officer = anAdministrator(town);
        in(town, () -> {
            TestVisitor admin = new TestVisitor(officer);
            BudgetDraft draft = new BudgetDraft(
                    "Le budget du bourg", "", "", BallotKind.APPROVAL, 1, 2, 1, 1, 3_000_000, Method.GREEDY, 1, Instant.now().minus(Duration.ofDays(1)),
                    Instant.now().plusSeconds(3600), Duration.ofMinutes(60), 16);
            budgets.create(draft.with(VoterProof.LETTER), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save("le-budget-du-bourg", new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
        });
    }

    private static List<String> codes(Download file) {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            List<String> codes = new ArrayList<>();
            Matcher printed = PRINTED.matcher(new PDFTextStripper().getText(pdf));
            while (printed.find()) {
                codes.add(printed.group());
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bring(Page page, String csv) {
        page.setInputFiles("#fichier", new FilePayload("liste.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button");
    }

    private void print() {
        Page page = signedIn(onADesktop(), officer);
        go(page, town, "/bureau/budgets/le-budget-du-bourg");
        page.click("a[href$=liste]");
        page.waitForSelector("h1:has-text('Liste des personnes qui votent')");
        assertAccessible(page);
        bring(page, "nom;adresse\nAwa Diop;\n");
        page.waitForSelector("[role=alert]:has-text('Ligne 2')");
        assertAccessible(page);
        bring(page, "nom;adresse\nAwa Diop;1 rue Haute, 92330 Sceaux\nJean Petit;2 rue Haute, 92330 Sceaux\n");
        page.waitForSelector("[role=status]:has-text('2 personnes ajoutées')");
        assertFits(page);
        page.click("a[href$=le-budget-du-bourg]");
        page.check("[name=relu]");
        page.click("form[action$=figer] button");
        page.waitForSelector("[role=status]:has-text('figée')");
        page.click("a[href$=liste]");
        page.waitForSelector("button:has-text('Imprimer 2 lettres')");
        assertAccessible(page);
        codes = codes(page.waitForDownload(() -> page.click("button:has-text('Imprimer 2 lettres')")));
        assertThat(codes).hasSize(2);
    }

    private void vote(Page page, Hand hand, String code) {
        go(page, town, BUDGET);
        hand.press("a.button[href$=voter]");
        page.waitForSelector("h1:has-text('Voter')");
        hand.write("#code", code.substring(0, code.length() - 1));
        hand.press("main form button");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("#code")).as("what was typed stays").isEqualTo(code.substring(0, code.length() - 1));
        page.fill("#code", "");
        hand.write("#code", code);
        hand.press("main form button");
        page.waitForSelector("[name=projet]");
        hand.choose("[name=projet][value=P1]");
        hand.choose("[name=atteste]");
        hand.press("button[name=voter]");
        page.waitForSelector("h1:has-text('Votre vote est enregistré')");
    }

    @Test
    void bringsVotersFromTheListToTheReceiptWithoutJavaScriptAndByKeys() {
        print();
        Page without = withoutJavaScript();
        vote(without, Hand.pointing(without), codes.getFirst());
        Page keys = onADesktop();
        vote(keys, Hand.typing(keys), codes.get(1));
    }

    @Test
    void isAccessibleAtEachStep() {
        print();
        Page page = onAPhone();
        // As a phone opens the square on a letter: the code is typed, and stands in no address.
        go(page, town, BUDGET + "/voter#" + codes.getFirst());
        page.waitForFunction("document.querySelector('#code').value.length === 19");
        assertThat(page.url()).doesNotContain("#");
        assertAccessible(page);
        assertFits(page);
        page.click("main form button");
        page.waitForSelector("[name=projet]");
        assertAccessible(page);
        assertFits(page);
        page.check("[name=projet][value=P2]");
        page.check("[name=atteste]");
        page.click("button[name=voter]");
        page.waitForSelector("h1:has-text('Votre vote est enregistré')");
        assertAccessible(page);
        Page counter = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(counter, town, "/bureau/guichet/le-budget-du-bourg");
        assertAccessible(counter);
        counter.fill("#cherche", "diop");
        counter.click("main form button");
        counter.waitForSelector("button[name=inscrit]");
        assertAccessible(counter);
        counter.click("button[name=inscrit]");
        counter.waitForSelector(".error-summary:has-text('avec le code de sa lettre')");
        assertAccessible(counter);
        counter.fill("#cherche", "2");
        counter.click("main form button");
        counter.click("button[name=inscrit]");
        counter.waitForSelector("p:has-text('n’a pas encore voté')");
        assertAccessible(counter);
        assertFits(counter);
    }
}
