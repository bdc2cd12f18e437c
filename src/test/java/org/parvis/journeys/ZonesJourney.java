package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.vote.VoteKeeping;
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
    private VoteKeeping keeping;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    private void write() {
        Page page = signedIn(onADesktop(), anAdministrator(town));
        go(page, town, "/bureau/budgets/nouveau");
        page.fill("#title", "Nos quartiers");
        page.fill("#envelope", "30 000");
        page.fill("#opens", LocalDate.now().minusDays(2) + "T09:00");
        page.fill("#closes", LocalDate.now().plusDays(20) + "T18:00");
        page.fill("#most", "2");
        page.check("[name=zoneChoice][value=CITY_AND_ONE]");
        page.click("form.stack button");
        page.waitForSelector("h2:has-text('Aucune zone')");
        for (String zone : new String[] {"Toute la ville", "Nord", "Sud"}) {
            page.fill("#zoneName", zone);
            page.fill("#zoneEnvelope", "10 000");
            if (zone.equals("Toute la ville")) {
                page.check("[name=cityWide]");
            }
            page.click("#zone-form button");
            page.waitForSelector("#zones ~ ul:has-text('" + zone + "')");
        }
        for (int i = 0; i < 6; i++) {
            page.fill("#name", "Projet " + (i + 1));
            page.fill("#cost", "6 000");
            page.selectOption("#zone", "Z" + (1 + i / 2));
            page.click("#projet button");
            page.waitForSelector("#projects ~ ul:has-text('Projet " + (i + 1) + "')");
        }
        assertAccessible(page);
        assertFits(page);
        page.check("[name=relu]");
        page.click("form[action$=figer] button");
        page.waitForSelector("[role=status]:has-text('figée')");
        assertAccessible(page);
    }

    /** From the link to the receipt, over another zone; gives its code. */
    private String vote(Page page, Hand hand) {
        go(page, town, BUDGET + "/voter");
        hand.write("#email", LEA);
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('Un lien pour voter est parti')");
        go(page, town, mailbox.latestLink(town, LEA, BUDGET + "/bulletin?jeton="));
        page.waitForSelector("h1:has-text('Votre zone')");
        assertAccessible(page);
        assertFits(page);
        hand.press("button[name=etape]");
        page.waitForSelector(".error-summary:has-text('Choisissez une zone')");
        assertAccessible(page);
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
        assertAccessible(page);
        assertFits(page);
        hand.choose("[type=checkbox][value=P5]");
        hand.choose("[name=atteste]");
        hand.press("form.stack .row button:first-child");
        page.waitForSelector("li:has-text('Sud')");
        assertAccessible(page);
        return page.innerText(".receipt .number");
    }

    @Test
    void goesFromZoneToZoneAndReadsWhy() {
        write();
        Page page = withoutJavaScript();
        String code = vote(page, Hand.pointing(page));
        Page counter = signedIn(onADesktop(), aStaffMember(town, Role.FRONT_DESK, null));
        go(counter, town, "/bureau/guichet/nos-quartiers");
        counter.fill("#email", "awa@habitants.example");
        counter.click("form.stack button");
        counter.check("[name=zone][value=Z3]");
        assertAccessible(counter);
        counter.click("button[name=etape]");
        counter.check("[type=checkbox][value=P6]");
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
            each.waitForSelector("#P6:has-text('il manquait')");
            assertAccessible(each);
            assertFits(each);
        }
    }
}
