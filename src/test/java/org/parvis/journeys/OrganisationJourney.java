package org.parvis.journeys;

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
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Awa chooses in whose name she proposes; once her mandate has ended, Nadia gives the idea over to Zoé. */
class OrganisationJourney extends Journey {

    private static final String PROCESS = "/participer/des-idees-pour-le-parc";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Processes processes;

    @Autowired
    private Persons persons;

    @Autowired
    private Bonds bonds;

    private Territory town;
    private Person nadia;
    private Person awa;
    private UUID awaFile = new UUID(0, 0);
    private UUID club = new UUID(0, 0);

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        awa = aResident(town);
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        Instant now = Instant.now();
        Phase open = new Phase("Proposer", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(20)), EnumSet.of(Capability.PROPOSE));
        in(town, () -> processes.publish(
                processes.create(
                                new ProcessDraft("Des idées pour le parc", "Que changer ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(90), "voirie", List.of(open)), admin)
                        .slug(),
                admin));
        club = aFile(PersonKind.ORGANISATION, "Amicale du parc", "amicale@associations.example");
        awaFile = aMandatary("Diop", awa.account().email());
    }

    private UUID aFile(PersonKind kind, String name, String email) {
        return InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(kind, name, "", "", null, "fr", "", List.of(new PersonDraft.Stated(IdentifierKind.EMAIL, email, Proof.SEEN))),
                new TestVisitor(nadia)));
    }

    private UUID aMandatary(String name, String email) {
        UUID file = aFile(PersonKind.PERSON, name, email);
        in(town, () -> bonds.add(
                new NewBond(file, club, BondRole.MANDATARY, new Bond.Terms("Parler pour elle", null, LocalDate.now().plusDays(30), Proof.SEEN)),
                new TestVisitor(nadia)));
        return file;
    }

    private void choose(Page page, Hand hand) {
        go(page, town, PROCESS + "/proposer");
        page.selectOption("#pour", club.toString());
        hand.press("button[value=verifier]");
        page.waitForSelector("#title-erreur");
        assertThat(page.inputValue("#pour")).as("kept").isEqualTo(club.toString());
        hand.write("#title", "Un verger");
        hand.write("#words", "Douze pommiers.");
        hand.press("button[value=verifier]");
        page.waitForSelector("dl:has-text('Amicale du parc')");
    }

    @Test
    void proposesInItsNameByKeysAndIsGivenOver() {
        Page keys = signedIn(onADesktop(), awa);
        Hand hand = Hand.typing(keys);
        go(keys, town, PROCESS + "/proposer");
        assertAccessible(keys);
        keys.focus("#pour");
        keys.keyboard().press("ArrowDown");
        assertThat(keys.inputValue("#pour")).as("chosen by keys").isEqualTo(club.toString());
        choose(keys, hand);
        assertAccessible(keys);
        assertFits(keys);
        hand.press("button[value=envoyer]");
        keys.waitForSelector("text=I-20");
        String number = keys.innerText("main").replaceFirst("(?s).*?(I-\\d{4}-\\d{6}).*", "$1");

        in(town, () -> bonds.end(awaFile, bonds.list(awaFile).getFirst().id(), new TestVisitor(nadia)));
        aMandatary("Martin", "zoe@habitants.example");
        Page desk = signedIn(onADesktop(), nadia);
        go(desk, town, "/bureau/idees/" + number);
        desk.waitForSelector("text=Mandat terminé");
        assertAccessible(desk);
        assertFits(desk);
        Hand.typing(desk).press("form[action$=mandataire] button");
        desk.waitForSelector("[role=status]:has-text('confiée à un autre mandataire')");
        assertAccessible(desk);
        assertThat(mailbox.latestLink(town, "zoe@habitants.example", "/suivi/")).isNotEmpty();
    }

    @Test
    void proposesInItsNameWithoutJavaScriptOnAPhone() {
        Page plain = signedIn(withoutJavaScript(), awa);
        choose(plain, Hand.pointing(plain));
        assertFits(plain);
        plain.click("button[value=envoyer]");
        plain.waitForSelector("text=I-20");
        assertFits(plain);
    }
}
