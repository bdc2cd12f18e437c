package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.Voting;
import org.parvis.participation.worth.WorthAsking;
import org.parvis.relation.TestVisitor;
import org.parvis.territory.Territory;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.SamplePictures;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An administrator writes down what the council decided, without JavaScript; a project is followed; everybody reads its way. */
class DecisionJourney extends Journey {

    private static final String BUDGET = "/budgets/un-budget-pour-tous";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    private Budgets budgets;

    @Autowired
    private Voting voting;

    @Autowired
    private VoteKeeping keeping;

    @Autowired
    private WorthAsking asking;

    private Territory town;

    @BeforeEach
    void vote() {
        town = aTerritory();
        in(town, () -> {
            TestVisitor admin = new TestVisitor(anAdministrator(town));
            budgets.create(
                    new BudgetDraft(
                            "Un budget pour tous", "Trois projets, une enveloppe.", "Choisissez.", BallotKind.APPROVAL, 1, 2, 1, 1, 3_000_000,
                            Method.GREEDY, 1, Instant.now().minus(Duration.ofDays(1)), Instant.now().plusSeconds(3600), Duration.ofMinutes(1), 11),
                    admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save("un-budget-pour-tous", new BudgetProject("", "Projet " + i, "Ce que c’est.", i * 1_000_000L, ""), admin);
            }
            budgets.freeze("un-budget-pour-tous", admin);
            var vote = budgets.findPublished("un-budget-pour-tous").orElseThrow().vote();
            voting.voteByMail(vote, new EmailAddress("lea@habitants.example"), List.of(new Mark(0, 1), new Mark(1, 1)), Locale.FRENCH);
        });
        // Nobody but a superuser can make its time be over.
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
    }

    private void decide(Page page) {
        go(page, town, "/bureau/budgets/un-budget-pour-tous");
        page.click("main a[href$='/decision']");
        page.click("form[action$=preparer] button");
        page.waitForSelector("[role=status]:has-text('Le brouillon est prêt')");
        page.check("[name='fate.P3'][value=PARTLY]");
        page.fill("[name='amount.P3']", "5 000");
        page.fill("#authority", "Conseil municipal");
        page.fill("#words", "Les deux projets choisis seront faits, et une partie du troisième.");
        page.check("[name=relu]");
        page.click("button[value=publier]");
        page.waitForSelector(".error-summary");
        assertThat(page.inputValue("[name='amount.P3']")).isEqualTo("5 000");
        page.fill("[name='reason.P3']", "L’État paie la moitié.");
        page.fill("#sessionOn", TODAY.toString());
        page.fill("#reviewOn", TODAY.plusYears(1).toString());
        page.check("[name=relu]");
        page.click("button[value=publier]");
        page.waitForSelector("[role=status]:has-text('La décision est publiée')");
    }

    private void follow(Page page, Path photo) {
        go(page, town, "/bureau/realisations");
        page.click("a:has-text('Projet 1')");
        page.fill("#milestone", "Commande");
        page.fill("#plannedOn", TODAY.minusDays(3).toString());
        page.click("form[action$='/etapes'] button");
        page.waitForSelector("h3:has-text('Commande')");
        page.fill("[name='planned.1']", TODAY.plusDays(9).toString());
        page.click("form[action$='/etapes/1'] button");
        page.waitForSelector(".error-summary:has-text('Dites pourquoi')");
        page.fill("[name='reason.1']", "Le fournisseur attend.");
        page.click("form[action$='/etapes/1'] button");
        page.waitForSelector("[role=status]:has-text('enregistrée')");
        page.fill("#words", "Les bancs arrivent.");
        page.setInputFiles("#photo", photo);
        page.fill("#alt", "Deux bancs sur un camion");
        page.click("form[action$='/nouvelles'] button");
        page.waitForSelector("[role=status]:has-text('La nouvelle est publiée')");
    }

    /** A year after its delivery somebody says what a project is worth, without JavaScript and by keys alone. */
    private void say(String address, Page reader, Hand hand) {
        go(reader, town, BUDGET + "/realisations/P2");
        hand.press("a:has-text('Donner mon avis')");
        reader.waitForSelector("h1:has-text('ce projet vous sert-il')");
        hand.write("#email", address);
        hand.press("form[action$='/lien'] button");
        reader.waitForSelector("[role=status]:has-text('Ouvrez le message')");
        go(reader, town, mailbox.latestLink(town, address, BUDGET + "/realisations/P2/avis?cle="));
        hand.press("main form button");
        reader.waitForSelector("#reponse-erreur");
        hand.choose("input[value=SOME]");
        hand.press("main form button");
        reader.waitForSelector("[role=status]:has-text('Votre réponse est comptée')");
        assertFits(reader);
    }

    private void deliveredAYearAgo() {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update participation.delivery set state = 'DELIVERED', delivered_on = ? where territory_id = ? and project = 'P2'")
                .params(TODAY.minusYears(1), town.id())
                .update();
        in(town, asking::run);
    }

    private void lookAtWhatItIsWorth(Page desk) {
        deliveredAYearAgo();
        Page plain = withoutJavaScript();
        say("lea@habitants.example", plain, Hand.pointing(plain));
        Page keys = onADesktop();
        say("karim@habitants.example", keys, Hand.typing(keys));
        for (Page each : new Page[] {onAPhone(), onADesktop()}) {
            go(each, town, "/realisations");
            assertAccessible(each);
            assertFits(each);
            each.click("main li a:has-text('Projet 2')");
            each.waitForURL("**" + BUDGET + "/realisations/P2");
            assertAccessible(each);
            assertFits(each);
            go(each, town, BUDGET + "/realisations/P2/avis");
            assertAccessible(each);
            go(each, town, mailbox.latestLink(town, "karim@habitants.example", BUDGET + "/realisations/P2/avis?cle="));
            assertAccessible(each);
            assertFits(each);
        }
        go(desk, town, "/bureau/realisations");
        desk.click("a:has-text('Projet 2')");
        desk.click("main a[href$='/avis']");
        desk.waitForSelector("h1:has-text('ont écrit')");
        assertAccessible(desk);
        assertFits(desk);
    }

    @Test
    void goesFromTheResultToWhatBecameOfIt(@TempDir Path folder) throws IOException {
        Path photo = Files.write(folder.resolve("bancs.jpg"), SamplePictures.jpeg(320, 240));
        Page desk = signedIn(withoutJavaScript(), anAdministrator(town));
        decide(desk);
        follow(desk, photo);
        Page looked = signedIn(onADesktop(), anAdministrator(town));
        for (String path : new String[] {"/bureau/budgets/un-budget-pour-tous/decision", "/bureau/realisations"}) {
            go(looked, town, path);
            assertAccessible(looked);
            assertFits(looked);
        }
        looked.click("a:has-text('Projet 1')");
        assertAccessible(looked);
        assertFits(looked);
        go(looked, town, "/bureau/budgets/un-budget-pour-tous/decision");
        looked.fill("#reason", "Une faute de frappe.");
        looked.click("form[action$=preparer] button");
        looked.waitForSelector("[name='fate.P3']");
        assertAccessible(looked);
        assertFits(looked);
        for (Page each : new Page[] {onAPhone(), onADesktop()}) {
            go(each, town, BUDGET);
            each.click("main a[href$='/decision']");
            each.waitForSelector("#P3:has-text('L’État paie la moitié.')");
            assertAccessible(each);
            assertFits(each);
            go(each, town, BUDGET + "/realisations");
            assertAccessible(each);
            assertFits(each);
            each.click("a[href$='/realisations/P1']");
            each.waitForSelector("p:has-text('Le fournisseur attend.')");
            assertAccessible(each);
            assertFits(each);
            go(each, town, BUDGET + "/projets/P1");
            each.waitForSelector("h2:has-text('Résultat du vote')");
            assertAccessible(each);
            assertFits(each);
        }
        lookAtWhatItIsWorth(looked);
    }
}
