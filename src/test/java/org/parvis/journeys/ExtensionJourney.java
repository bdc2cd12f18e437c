package org.parvis.journeys;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator puts the closing of a vote off, by keyboard; everybody reads it on its page. */
class ExtensionJourney extends Journey {

    private static final Instant CLOSES = Instant.now().plus(Duration.ofDays(20));

    @Autowired
    private Budgets budgets;

    private void open(Territory town, Person antoine) {
        TestVisitor admin = new TestVisitor(antoine);
        in(town, () -> {
            budgets.create(
                    new BudgetDraft(
                            "Nos quartiers", "Trois projets.", "", BallotKind.APPROVAL, 1, 2, 1, 1, 2_000_000, Method.GREEDY, 1,
                            Instant.now().minus(Duration.ofDays(1)), CLOSES, Duration.ofMinutes(60), 11)
                            .with(new OutageRule(30, 24)),
                    admin);
            for (String name : new String[] {"Des bancs", "Une fontaine", "Un verger"}) {
                budgets.save("nos-quartiers", new BudgetProject("", name, "", 600_000, ""), admin);
            }
            budgets.freeze("nos-quartiers", admin);
        });
    }

    @Test
    void isPutOffAfterItWasReadAgainAndReadByEverybody() {
        Territory town = aTerritory();
        Person antoine = anAdministrator(town);
        open(town, antoine);
        Page page = signedIn(onADesktop(), antoine);
        go(page, town, "/bureau/budgets/nos-quartiers");
        page.click("a[href$=prolongation]");
        page.waitForSelector("h1:has-text('Repousser la clôture')");
        assertAccessible(page);
        page.focus("form.stack button");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary a[href='#cloture']");
        assertAccessible(page);
        page.fill("#cloture", DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(CLOSES.plus(Duration.ofDays(3)).atZone(ZoneId.of("Europe/Paris"))));
        page.fill("#raison", "La salle de vote a pris l’eau.");
        page.fill("#autorite", "La maire");
        page.focus("form.stack button");
        page.keyboard().press("Enter");
        page.waitForSelector("h2:has-text('Confirmez la nouvelle clôture')");
        assertAccessible(page);
        assertFits(page);
        page.focus("button[value=confirmer]");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=status]:has-text('La nouvelle clôture est publique')");
        page.waitForSelector("#prolongations ~ ul:has-text('L’envoi est en cours')");
        assertAccessible(page);
        assertFits(page);
        Page phone = onAPhone();
        for (Page each : new Page[] {phone, withoutJavaScript()}) {
            go(each, town, "/budgets/nos-quartiers");
            each.waitForSelector("#prolongations ~ ul:has-text('La salle de vote a pris l’eau.')");
            assertFits(each);
        }
        assertAccessible(phone);
        Person agent = aStaffMember(town, Role.FRONT_DESK, null);
        Page paper = signedIn(onAPhone(), agent);
        go(paper, town, "/bureau/papier/nos-quartiers");
        paper.focus("form.stack .button:not(.plain)");
        paper.keyboard().press("Enter");
        paper.waitForSelector(".error-summary a[href='#remise']");
        assertAccessible(paper);
        assertFits(paper);
    }
}
