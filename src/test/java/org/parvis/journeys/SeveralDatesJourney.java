package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.Poll;
import org.parvis.participation.meeting.Polls;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A workshop that asks, keeps seats and has a second evening: at the desk by keys, without JavaScript for who comes; a poll on the wall. */
class SeveralDatesJourney extends Journey {

    private static final String PAGE = "/participer/le-parc/rencontres/repenser-le-parc";
    private static final String DESK = "/bureau/participation/le-parc/rencontres/repenser-le-parc";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Polls polls;

    /** With six seats. */
    private void announce(Territory town, Person admin, Duration ahead) {
        in(town, () -> {
            TestVisitor by = new TestVisitor(admin);
            Instant now = Instant.now();
            Process made = processes.create(
                    new ProcessDraft(
                            "Le parc", "Que changer au parc ?", "", "Tout sera lu.", LocalDate.now().plusDays(90), "voirie",
                            List.of(new Phase("Proposer", now.minusSeconds(3600), now.plusSeconds(30 * 86_400), Set.of(Capability.PROPOSE)))),
                    by);
            processes.publish(made.slug(), by);
            Instant starts = now.plus(ahead);
            meetings.publish(meetings.create(processes.find("le-parc").orElseThrow(), new MeetingAbout(
                    "Repenser le parc", "Des plans et des crayons.", "18 h : accueil", MeetingAbout.Format.WORKSHOP, MeetingAbout.Kind.PLACE, "Salle des fêtes",
                    null, "", starts, starts.plus(Duration.ofHours(2)), MeetingAbout.Entry.REGISTERED, 6, 2, MeetingAbout.Needs.ASKED, 24), by).id(), by);
        });
    }

    private void check(Page page) {
        assertAccessible(page);
        assertFits(page);
    }

    private static String in(int days, int hours) {
        return LocalDateTime.now().plusDays(days).plusHours(hours).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Test
    void asksKeepsSeatsAndChangesDates() {
        Territory town = ReportingTown.create(imports, territories);
        Person admin = anAdministrator(town);
        announce(town, admin, Duration.ofDays(3));
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, DESK + "/formulaire");
        check(desk);
        Hand keys = Hand.typing(desk);
        keys.write("[id='q0.fr']", "Mangerez-vous sur place ?");
        desk.selectOption("[id='q0.kind']", "ONE");
        keys.write("[id='q0.options']", "Oui\nNon");
        keys.press("main form.stack button");
        desk.waitForSelector("[role=status]:has-text('enregistrées')");
        check(desk);
        go(desk, town, DESK + "/places");
        desk.fill("[id='g0.name']", "habitants du quartier");
        desk.click("main form.stack button");
        desk.waitForSelector(".error-summary");
        check(desk);
        desk.fill("[id='g0.seats']", "2");
        desk.fill("[id='g0.why']", "Le parc est le leur.");
        desk.fill("#release", in(2, 0));
        desk.click("main form.stack button");
        desk.waitForSelector("[role=status]:has-text('enregistrées')");
        check(desk);
        go(desk, town, DESK);
        check(desk);
        desk.fill("#autre-debut", in(10, 0));
        desk.fill("#autre-fin", in(10, 2));
        desk.click("button:has-text('Créer cette date')");
        desk.waitForSelector("[role=status]:has-text('en brouillon')");
        desk.click("button:has-text('Publier la rencontre')");
        desk.waitForSelector("[role=status]:has-text('publiée')");

        Page plain = withoutJavaScript();
        go(plain, town, PAGE);
        plain.fill("[name=nom]", "Idris");
        plain.fill("[name=email]", "idris@habitants.example");
        plain.check("label:has-text('Oui') input");
        plain.click("button:has-text('M’inscrire')");
        assertThat(plain.innerText("[role=status]")).contains("Il reste à confirmer");
        plain.reload();
        go(plain, town, mailbox.latestLink(town, "idris@habitants.example", PAGE));
        plain.click("button:has-text('Confirmer mon inscription')");
        plain.waitForSelector("svg.qr");
        plain.click("summary:has-text('Corriger mes réponses')");
        plain.check("label:has-text('Non') input");
        plain.click("button:has-text('Enregistrer mes réponses')");
        plain.waitForSelector("[role=status]:has-text('Vos réponses sont corrigées')");
        go(desk, town, DESK + "/inscrits");
        desk.click("summary:has-text('Réponses corrigées')");
        check(desk);
        Page phone = onAPhone();
        go(phone, town, PAGE);
        phone.waitForSelector("text=habitants du quartier");
        check(phone);
        phone.navigate(plain.url());
        phone.click("summary:has-text('Corriger mes réponses')");
        check(phone);
        phone.click("button:has-text('Venir à cette date')");
        phone.waitForSelector("[role=status]:has-text('L’autre place est rendue')");
        check(phone);
        go(phone, town, "/participer/le-parc/rencontres");
        check(phone);
        go(desk, town, DESK + "/inscrits");
        check(desk);
        assertThat(desk.innerText("main")).doesNotContain("Idris");
    }

    @Test
    void pollsTheRoom() {
        Territory town = ReportingTown.create(imports, territories);
        Person admin = anAdministrator(town);
        announce(town, admin, Duration.ofMinutes(20));
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, DESK + "/sondages");
        check(desk);
        Hand keys = Hand.typing(desk);
        keys.write("#question", "Quel jour vous va ?");
        keys.write("#choix", "Mardi\nJeudi");
        keys.press("button:has-text('Préparer le sondage')");
        desk.waitForSelector("[role=status]:has-text('prêt')");
        desk.click("button:has-text('Ouvrir')");
        desk.waitForSelector("[role=status]:has-text('ouvert')");
        check(desk);
        Page wall = onADesktop();
        go(wall, town, PAGE + "/ecran");
        check(wall);
        Page plain = withoutJavaScript();
        go(plain, town, PAGE + "/questions");
        plain.click("button:has-text('Envoyer ma réponse')");
        assertThat(plain.innerText(".error-summary")).contains("Choisissez une réponse");
        plain.check("label:has-text('Jeudi') input");
        plain.click("button:has-text('Envoyer ma réponse')");
        assertThat(plain.innerText("[role=status]")).contains("Votre réponse compte");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(wall.innerText("[data-poll]")).contains("par téléphone\u00a0: 1"));
        in(town, () -> {
            var meeting = meetings.find(processes.find("le-parc").orElseThrow(), "repenser-le-parc").orElseThrow();
            Poll poll = polls.list(meeting).getFirst();
            for (int i = 1; i < Poll.FEWEST_VOTERS; i++) {
                polls.vote(meeting, poll.id(), Set.of(1), "device " + i, "device " + i);
            }
            polls.count(meeting, poll.id(), List.of(7, 9), new TestVisitor(admin));
        });
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(wall.innerText(".poll tbody tr:nth-child(2)")).contains("9").doesNotContain("1"));
        check(wall);
        Page phone = onAPhone();
        go(phone, town, PAGE + "/questions");
        check(phone);
        desk.reload();
        desk.click("button:has-text('Fermer le sondage')");
        desk.waitForSelector("[role=status]:has-text('fermé')");
        check(desk);
        phone.reload();
        phone.waitForSelector(".poll");
        check(phone);
        wall.waitForSelector("text=Sondage fermé");
        assertThat(wall.innerText(".poll tbody tr:nth-child(2)")).contains("1").contains("9");
        check(wall);
    }
}
