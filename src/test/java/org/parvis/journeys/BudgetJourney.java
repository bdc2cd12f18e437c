package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An administrator writes a budget, Léa votes at home and checks her ballot, Awa votes at the counter, everybody reads the result. */
class BudgetJourney extends Journey {

    private static final String BUDGET = "/budgets/un-budget-pour-tous";
    private static final String LEA = "lea@habitants.example";

    @Autowired
    private Budgets budgets;

    @Autowired
    private VoteKeeping keeping;

    private Territory town;
    private String link = "";

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    private void write() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        go(page, town, "/bureau/participation");
        page.click("main a[href$='/bureau/budgets']");
        page.waitForSelector("h1:has-text('Budgets participatifs')");
        assertAccessible(page);
        page.click("a[href$=nouveau]");
        page.fill("#title", "Un budget pour tous");
        page.fill("#opens", LocalDate.now().minusDays(2) + "T09:00");
        page.fill("#closes", LocalDate.now().plusDays(20) + "T18:00");
        page.click("form.stack button");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        assertThat(page.inputValue("#title")).isEqualTo("Un budget pour tous");
        page.fill("#envelope", "30 000 €");
        page.click("form.stack button");
        page.waitForSelector("[role=status]:has-text('enregistré')");
        for (String name : new String[] {"Des bancs", "Une fontaine", "Un verger"}) {
            page.fill("#name", name);
            page.fill("#cost", "12 000");
            page.click("#projet button");
            page.waitForSelector("#projects ~ ul:has-text('" + name + "')");
        }
        assertThat(page.textContent(".desk-bar nav [aria-current=page]")).as("where one is").isEqualTo("Participation");
        assertAccessible(page);
        assertFits(page);
        page.check("[name=relu]");
        page.click("form[action$=figer] button");
        page.waitForSelector("[role=status]:has-text('figée')");
        assertAccessible(page);
    }

    /** From the front page to the receipt; gives its code. */
    private String vote(Page page, Hand hand) {
        go(page, town, "/participer");
        hand.press("main a[href$='un-budget-pour-tous']");
        page.waitForSelector("h1:has-text('Un budget pour tous')");
        assertThat(page.getAttribute("header nav a[href$='/participer']", "aria-current")).as("where one is").isEqualTo("page");
        hand.press("a.button[href$=voter]");
        page.waitForSelector("h1:has-text('Voter')");
        hand.write("#email", LEA);
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('Un lien pour voter est parti')");
        link = mailbox.latestLink(town, LEA, BUDGET + "/bulletin?jeton=");
        go(page, town, link);
        hand.choose("[name=projet][value=P1]");
        hand.press("form.stack button");
        page.waitForSelector(".error-summary");
        assertThat(page.isChecked("[name=projet][value=P1]")).as("what was marked stays").isTrue();
        hand.choose("[name=atteste]");
        hand.press("form.stack button");
        page.waitForSelector("h1:has-text('Votre vote est enregistré')");
        return page.innerText(".receipt .number");
    }

    private void check(Page page, Hand hand, String code) {
        go(page, town, BUDGET + "/verifier");
        hand.write("#code", code);
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('Votre bulletin')");
    }

    @Test
    void goesFromTheRuleToTheCheckedBallotWithoutJavaScript() {
        write();
        Page page = withoutJavaScript();
        String code = vote(page, Hand.pointing(page));
        check(page, Hand.pointing(page), code);
        assertFits(page);
    }

    @Test
    void isVotedOnByKeysAlone() {
        write();
        Page page = onADesktop();
        check(page, Hand.typing(page), vote(page, Hand.typing(page)));
    }

    @Test
    void isAccessibleAtEachStep() {
        Instant closes = Instant.now().plusSeconds(3600);
        in(town, () -> {
            TestVisitor admin = new TestVisitor(anAdministrator(town));
            budgets.create(
                    new BudgetDraft(
                            "Un budget pour tous", "Trois projets, une enveloppe.", "Choisissez.", BallotKind.APPROVAL, 1, 2, 1, 1, 3_000_000,
                            Method.EQUAL_SHARES, 1, Instant.now().minus(Duration.ofDays(1)), closes, Duration.ofMinutes(1), 11),
                    admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save("un-budget-pour-tous", new BudgetProject("", "Projet " + i, "Ce que c’est.", i * 1_000_000L, ""), admin);
            }
            budgets.freeze("un-budget-pour-tous", admin);
        });
        Page page = onAPhone();
        String code = vote(page, Hand.pointing(page));
        assertAccessible(page);
        assertFits(page);
        check(page, Hand.pointing(page), code);
        assertAccessible(page);
        assertFits(page);
        for (String path : new String[] {"/participer", BUDGET, BUDGET + "/voter", link}) {
            go(page, town, path);
            assertAccessible(page);
            assertFits(page);
        }
        Page counter = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(counter, town, BUDGET);
        counter.click("a[href$='/bureau/guichet/un-budget-pour-tous']");
        assertAccessible(counter);
        counter.fill("#email", LEA);
        counter.click("form.stack button");
        counter.waitForSelector(".error-summary:has-text('voté en ligne')");
        assertAccessible(counter);
        counter.fill("#email", "awa@habitants.example");
        counter.click("form.stack button");
        counter.waitForSelector("p:has-text('n’a pas encore voté')");
        assertAccessible(counter);
        counter.check("[name=projet][value=P2]");
        counter.click("button[name=voter]");
        counter.waitForSelector("h1:has-text('Votre vote est enregistré')");
        votesAlone(counter);
        go(counter, town, "/bureau/papier/un-budget-pour-tous");
        assertAccessible(counter);
        // Nobody but a superuser can make its time be over.
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
        for (Page each : new Page[] {onAPhone(), onADesktop()}) {
            go(each, town, BUDGET);
            each.waitForSelector("h2:has-text('Résultat')");
            assertAccessible(each);
            assertFits(each);
        }
    }

    /** With the code that an agent gives. */
    private void votesAlone(Page counter) {
        go(counter, town, "/bureau/guichet/un-budget-pour-tous");
        counter.fill("#email", "paul@habitants.example");
        counter.click("form.stack button");
        counter.click("button[name=isoloir]");
        counter.waitForSelector("h1:has-text('Code pour voter')");
        assertAccessible(counter);
        Page booth = onAPhone();
        go(booth, town, "/isoloir");
        assertAccessible(booth);
        assertFits(booth);
        booth.fill("#code", counter.textContent(".receipt .number"));
        booth.click("main form button");
        booth.waitForSelector("[name=projet]");
        assertAccessible(booth);
        assertFits(booth);
        booth.check("[name=projet][value=P1]");
        booth.check("[name=atteste]");
        booth.click("button[name=voter]");
        booth.waitForSelector("h1:has-text('Votre vote est enregistré')");
    }
}
