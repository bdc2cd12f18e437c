package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.BudgetZones;
import org.parvis.participation.budget.Budgets;
import org.parvis.relation.TestVisitor;
import org.parvis.territory.Territory;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator sets the rest of a rule: what is paid for in part, what goes together, where leftovers go; everybody reads it. */
class SelectionJourney extends Journey {

    private static final String DESK = "/bureau/budgets/nos-quartiers";

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetZones zones;

    private void write(Territory town, Person antoine) {
        TestVisitor admin = new TestVisitor(antoine);
        BudgetDraft draft = new BudgetDraft(
                        "Nos quartiers", "Deux zones.", "", BallotKind.APPROVAL, 1, 2, 1, 1, 2_000_000, Method.GREEDY, 1,
                        Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(20)), Duration.ofMinutes(60), 11)
                .with(ZoneChoice.ALL);
        in(town, () -> {
            budgets.create(draft, admin);
            zones.save("nos-quartiers", new BudgetZone("", "Nord", 1_000_000, false), admin);
            zones.save("nos-quartiers", new BudgetZone("", "Sud", 1_000_000, false), admin);
            for (int i = 0; i < 4; i++) {
                budgets.save("nos-quartiers", new BudgetProject("", "Projet " + (i + 1), "", 600_000, "", "Z" + (1 + i / 2), i == 0), admin);
            }
        });
    }

    @Test
    void setsTheRuleAndReadsItBack() {
        Territory town = aTerritory();
        Person antoine = anAdministrator(town);
        write(town, antoine);
        Page page = signedIn(onADesktop(), antoine);
        go(page, town, DESK);
        page.click("summary");
        page.check("[name=part][value=DIVISIBLE]");
        page.fill("#partPercent", "beaucoup");
        page.check("[name=leftover][value=NEXT_ZONE]");
        page.selectOption("#leastUnit", "PERCENT");
        page.click("form.stack:not(.sheet) button");
        page.waitForSelector(".error-summary a[href='#partPercent']");
        assertAccessible(page);
        assertThat(page.inputValue("#partPercent")).isEqualTo("beaucoup");
        page.fill("#partPercent", "40");
        page.click("form.stack:not(.sheet) button");
        page.waitForSelector("[role=status]:has-text('enregistré')");
        page.fill("#groupName", "La place");
        page.check("[name=groupProjects][value=P3]");
        page.check("[name=groupProjects][value=P4]");
        page.click("#group-form button");
        page.waitForSelector(".error-summary a[href='#groupMost']");
        assertAccessible(page);
        page.fill("#groupMost", "1");
        page.click("#group-form button");
        page.waitForSelector("#groups ~ ol:has-text('La place')");
        page.fill("#zoneName", "Est");
        page.fill("#zoneEnvelope", "1000");
        page.fill("#zoneMost", "zéro");
        page.click("#zone-form button");
        page.waitForSelector(".error-summary a[href='#zoneMost']");
        assertAccessible(page);
        go(page, town, DESK + "?groupe=G1");
        assertAccessible(page);
        assertFits(page);
        Page narrow = signedIn(onAPhone(), antoine);
        go(narrow, town, DESK + "?groupe=G1");
        assertFits(narrow);
        page.check("[name=relu]");
        page.click("form[action$=figer] button");
        page.waitForSelector("[role=status]");
        for (Page each : new Page[] {onAPhone(), withoutJavaScript()}) {
            go(each, town, "/budgets/nos-quartiers");
            each.waitForSelector(".rules li:has-text('un seul projet peut être retenu')");
            each.waitForSelector(".rules li:has-text('s’ajoute à l’enveloppe de la suivante')");
            each.waitForSelector(".rules li:has-text('s’il reste au moins 40')");
            assertFits(each);
        }
    }
}
