package org.parvis.journeys;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteChanges.Wish;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.ProjectChanges;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator withdraws a project from a vote that goes on, by keyboard; a resident reads it where they vote. */
class ProjectChangesJourney extends Journey {

    private static final String BUDGET = "/budgets/nos-quartiers";

    @Autowired
    private Budgets budgets;

    @Autowired
    private ProjectChanges changes;

    private void open(Territory town, Person antoine) {
        TestVisitor admin = new TestVisitor(antoine);
        in(town, () -> {
            budgets.create(
                    new BudgetDraft(
                            "Nos quartiers", "Trois projets.", "", BallotKind.APPROVAL, 1, 2, 1, 1, 2_000_000, Method.GREEDY, 1,
                            Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(20)), Duration.ofMinutes(60), 11),
                    admin);
            for (String name : new String[] {"Des bancs", "Une fontaine", "Un verger"}) {
                budgets.save("nos-quartiers", new BudgetProject("", name, "", 600_000, ""), admin);
            }
            budgets.freeze("nos-quartiers", admin);
        });
    }

    @Test
    void isWithdrawnAfterItWasReadAgainAndReadByWhoVotes() {
        Territory town = aTerritory();
        Person antoine = anAdministrator(town);
        open(town, antoine);
        Page page = signedIn(onADesktop(), antoine);
        go(page, town, "/bureau/budgets/nos-quartiers");
        page.click("a[href$=changements]");
        page.waitForSelector("h1:has-text('Retirer un projet')");
        assertAccessible(page);
        page.focus("form.stack button");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary a[href='#raison']");
        assertAccessible(page);
        page.focus("[name=projet][value=P2]");
        page.keyboard().press("Space");
        page.focus("[name=acte][value=retirer]");
        page.keyboard().press("Space");
        page.fill("#raison", "Le terrain est vendu.");
        page.fill("#autorite", "Le conseil municipal");
        page.focus("form.stack button");
        page.keyboard().press("Enter");
        page.waitForSelector("h2:has-text('Confirmez ce changement')");
        assertAccessible(page);
        assertFits(page);
        page.focus("button[value=confirmer]");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=status]:has-text('Le changement est public')");
        page.waitForSelector("#changements ~ ul:has-text('Personne n’avait encore voté')");
        assertAccessible(page);
        Person lea = aResident(town);
        for (Page each : new Page[] {signedIn(onAPhone(), lea), withoutJavaScript()}) {
            go(each, town, BUDGET);
            each.waitForSelector("#changements ~ ul:has-text('Le terrain est vendu.')");
            assertFits(each);
        }
        Page phone = signedIn(onAPhone(), lea);
        go(phone, town, BUDGET + "/voter");
        phone.waitForSelector("fieldset:has-text('a été retiré du vote')");
        assertAccessible(phone);
        assertFits(phone);
    }

    /** An agent says when the sheets were handed in, and sees the list as it was. */
    @Test
    void letsSheetsFromBeforeBeTyped() {
        Territory town = aTerritory();
        Person antoine = anAdministrator(town);
        open(town, antoine);
        in(town, () -> changes.make(
                budgets.findPublished("nos-quartiers").orElseThrow(), new Wish("P2", OptionalLong.empty(), "Le terrain est vendu.", "Le conseil municipal"),
                new TestVisitor(antoine)));
        Page agent = signedIn(onAPhone(), aStaffMember(town, Role.FRONT_DESK, null));
        go(agent, town, "/bureau/papier/nos-quartiers");
        agent.waitForSelector("nav a[aria-current=true]:has-text('Depuis le changement')");
        agent.focus("nav a:has-text('Avant le changement')");
        agent.keyboard().press("Enter");
        agent.waitForSelector("nav a[aria-current=true]:has-text('Avant le changement')");
        agent.waitForSelector("[name=projet][value=P2]");
        assertAccessible(agent);
        assertFits(agent);
    }
}
