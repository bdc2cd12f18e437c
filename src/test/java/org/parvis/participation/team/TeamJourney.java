package org.parvis.participation.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** The team of a process: made up by keys, worked in from a phone, ended without JavaScript. */
class TeamJourney extends Journey {

    private static final String SLUG = "le-parc-de-demain";
    private static final String TEAM = "/bureau/participation/" + SLUG + "/equipe";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Departments departments;

    private Territory town;
    private Person admin;
    private Person member;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        admin = anAdministrator(town);
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        member = aStaffMember(town, Role.FRONT_DESK, null);
        anAgent(town, voirie);
        Instant now = Instant.now();
        Phase open = new Phase("Proposer", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(30)), EnumSet.of(Capability.PROPOSE));
        in(town, () -> {
            TestVisitor by = new TestVisitor(admin);
            Process made = processes.create(
                    new ProcessDraft("Le parc de demain", "Que changer au parc ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(60), "voirie", List.of(open)), by);
            processes.publish(made.slug(), by);
        });
    }

    @Test
    void isMadeUpAndWorkedInAndEnded() {
        Page keys = signedIn(onADesktop(), admin);
        Hand hand = Hand.typing(keys);
        go(keys, town, "/bureau/participation/" + SLUG);
        assertAccessible(keys);
        hand.press("section[aria-labelledby=equipe] a");
        keys.waitForSelector("h1:has-text('Équipe')");
        assertAccessible(keys);
        hand.press("main form button");
        keys.waitForSelector(".error-summary");
        assertAccessible(keys);
        hand.take("#qui", member.account().name());
        hand.choose("input[value=MODERATOR]");
        hand.press("section[aria-labelledby=confier] button");
        keys.waitForSelector("[role=status]:has-text('Le rôle est confié')");
        assertAccessible(keys);
        assertFits(keys);

        Page phone = signedIn(onAPhone(), member);
        go(phone, town, "/bureau/nouveau");
        phone.click(".desk-bar a:has-text('Participation')");
        phone.waitForSelector("h2:has-text('Mes concertations')");
        assertAccessible(phone);
        assertFits(phone);
        phone.click("a:has-text('Aucun texte à lire')");
        phone.waitForSelector("h1");
        assertAccessible(phone);

        Page plain = signedIn(withoutJavaScript(), admin);
        go(plain, town, TEAM);
        assertFits(plain);
        plain.click("section[aria-labelledby=equipe] form button");
        plain.waitForSelector("[role=status]:has-text('Le rôle est retiré')");
        assertThat(plain.textContent("section[aria-labelledby=avant]")).contains(member.account().name(), "retiré par");

        Page reader = onAPhone();
        go(reader, town, "/participer/" + SLUG);
        reader.waitForSelector("section[aria-labelledby=qui]:has-text('Voirie')");
        assertAccessible(reader);
        assertFits(reader);
    }
}
