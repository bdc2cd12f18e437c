package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.BudgetZones;
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

/** An administrator writes a budget with zones, Léa looks at one zone and votes in another, Awa votes at the counter, everybody reads why. */
class ZonesJourney extends Journey {

    private static final String BUDGET = "/budgets/nos-quartiers";
    private static final String LEA = "lea@habitants.example";

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetZones zones;

    @Autowired
    private VoteKeeping keeping;

    private Territory town;
    private String link = "";

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    /** A draft with a city-wide zone and two others, two projects in each; then its rule is frozen. */
    private void write() {
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        BudgetDraft draft = new BudgetDraft(
                        "Nos quartiers", "Trois zones.", "Choisissez.", BallotKind.APPROVAL, 1, 2, 1, 1, 3_000_000, Method.GREEDY, 1,
                        Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(20)), Duration.ofMinutes(1), 11)
                .with(ZoneChoice.CITY_AND_ONE);
        in(town, () -> {
            budgets.create(draft, admin);
            for (String zone : List.of("Toute la ville", "Nord")) {
                zones.save("nos-quartiers", new BudgetZone("", zone, 1_000_000, zone.equals("Toute la ville")), admin);
            }
        });
        Page page = signedIn(onADesktop(), anAdministrator(town));
        go(page, town, "/bureau/budgets/nos-quartiers");
        page.fill("#zoneName", "Sud");
        page.click("#zone-form button");
        page.waitForSelector(".error-summary:has-text('plus grande que zéro')");
        assertAccessible(page);
        assertThat(page.inputValue("#zoneName")).isEqualTo("Sud");
        page.fill("#zoneEnvelope", "10 000");
        page.click("#zone-form button");
        page.waitForSelector("#zones ~ ul:has-text('Sud')");
        in(town, () -> {
            for (int i = 0; i < 6; i++) {
                budgets.save("nos-quartiers", new BudgetProject("", "Projet " + (i + 1), "", 600_000, "", "Z" + (1 + i / 2)), admin);
            }
        });
        page.reload();
        assertAccessible(page);
        assertFits(page);
        in(town, () -> budgets.freeze("nos-quartiers", admin));
        page.reload();
        page.waitForSelector("p:has-text('Cette règle est figée')");
        assertAccessible(page);
    }

    /** From the link to the receipt, over another zone; gives its code. */
    private String vote(Page page, Hand hand) {
        go(page, town, BUDGET + "/voter");
        hand.write("#email", LEA);
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('Un lien pour voter est parti')");
        link = mailbox.latestLink(town, LEA, BUDGET + "/bulletin?jeton=");
        go(page, town, link);
        page.waitForSelector("h1:has-text('Votre zone')");
        assertFits(page);
        hand.press("button[name=etape]");
        page.waitForSelector(".error-summary:has-text('Choisissez une zone')");
        hand.choose("[name=zone][value=Z2]");
        hand.press("button[name=etape]");
        page.waitForSelector("legend:has-text('Nord')");
        hand.choose("[type=checkbox][value=P1]");
        hand.choose("[type=checkbox][value=P3]");
        hand.press("button[value=changer]");
        page.waitForSelector("h1:has-text('Votre zone')");
        hand.choose("[name=zone][value=Z3]");
        hand.press("button[name=etape]");
        page.waitForSelector("legend:has-text('Sud')");
        assertThat(page.isChecked("[type=checkbox][value=P1]")).as("what was marked stays").isTrue();
        assertFits(page);
        hand.choose("[type=checkbox][value=P5]");
        hand.choose("[name=atteste]");
        hand.press("form.stack .row button:first-child");
        page.waitForSelector("li:has-text('Sud')");
        return page.innerText(".receipt .number");
    }

    /** The same steps where there is a program to look at them. */
    private void look(Page page) {
        go(page, town, link);
        page.waitForSelector("h1:has-text('Votre zone')");
        assertAccessible(page);
        page.click("button[name=etape]");
        page.waitForSelector(".error-summary:has-text('Choisissez une zone')");
        assertAccessible(page);
        page.check("[name=zone][value=Z2]");
        page.click("button[name=etape]");
        page.waitForSelector("legend:has-text('Nord')");
        page.check("[type=checkbox][value=P3]");
        page.waitForSelector("[id='bulletin.Z2'] [data-left]:has-text('Il vous reste 1 choix')");
        assertThat(page.innerText("#bulletin\\.Z1 [data-left]")).as("each zone has its own").contains("2 choix");
        assertAccessible(page);
        assertFits(page);
    }

    @Test
    void goesFromZoneToZoneAndReadsWhy() {
        write();
        Page page = withoutJavaScript();
        String code = vote(page, Hand.pointing(page));
        look(onAPhone());
        Page counter = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(counter, town, "/bureau/guichet/nos-quartiers");
        counter.fill("#email", "awa@habitants.example");
        counter.click("form.stack button");
        counter.check("[name=zone][value=Z3]");
        assertAccessible(counter);
        counter.click("button[name=etape]");
        counter.check("[type=checkbox][value=P5]");
        assertAccessible(counter);
        counter.click("button[name=voter]");
        counter.waitForSelector("h1:has-text('Votre vote est enregistré')");
        // Nobody but a superuser can make its time be over.
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
        go(page, town, BUDGET + "/verifier");
        page.fill("#code", code);
        page.click("form.stack button");
        page.waitForSelector("li:has-text('Sud')");
        for (Page each : new Page[] {onAPhone(), onADesktop()}) {
            go(each, town, BUDGET);
            each.waitForSelector("h3:has-text('Sud')");
            each.waitForSelector("#P6:has-text('n’a pas réuni le minimum')");
            assertAccessible(each);
            assertFits(each);
        }
    }
}
