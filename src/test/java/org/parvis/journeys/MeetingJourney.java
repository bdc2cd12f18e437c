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
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.participation.meeting.Registrations;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A workshop from its announcement to the ideas born there: by keys, without JavaScript, at a door without network, on a wall. */
class MeetingJourney extends Journey {

    private static final String PROCESS = "/participer/le-parc";
    private static final String PAGE = PROCESS + "/rencontres/repenser-le-parc";
    private static final String DESK = "/bureau/participation/le-parc/rencontres/repenser-le-parc";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Processes processes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private LiveQuestions questions;

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        admin = anAdministrator(town);
        in(town, () -> {
            Instant now = Instant.now();
            Process made = processes.create(
                    new ProcessDraft(
                            "Le parc", "Que changer au parc ?", "", "Tout sera lu.", LocalDate.now().plusDays(90), "voirie",
                            List.of(new Phase("Proposer", now.minusSeconds(3600), now.plusSeconds(30 * 86_400), Set.of(Capability.PROPOSE)))),
                    new TestVisitor(admin));
            processes.publish(made.slug(), new TestVisitor(admin));
        });
    }

    private Meeting meeting() {
        return InTerritory.call(town.id(), () -> meetings.find(processes.find("le-parc").orElseThrow(), "repenser-le-parc").orElseThrow());
    }

    /** In two hours, with somebody registered. */
    private void announce() {
        in(town, () -> {
            Instant starts = Instant.now().plus(Duration.ofHours(2));
            Meeting made = meetings.create(processes.find("le-parc").orElseThrow(), new MeetingAbout(
                    "Repenser le parc", "Des plans et des crayons.", "18 h : accueil", MeetingAbout.Format.WORKSHOP, MeetingAbout.Kind.PLACE, "Salle des fêtes", null,
                    "", starts, starts.plus(Duration.ofHours(2)), MeetingAbout.Entry.REGISTERED, 3, 2, MeetingAbout.Needs.ASKED, 24), new TestVisitor(admin));
            meetings.publish(made.id(), new TestVisitor(admin));
            registrations.registerFor(meetings.get(made.id()), null, new Wish("Awa Diallo", 1, ""), Locale.FRENCH, new TestVisitor(admin));
        });
    }

    private void check(Page page) {
        assertAccessible(page);
        assertFits(page);
    }

    @Test
    void isAnnouncedByKeysAndRegisteredForWithoutJavaScript() {
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, "/bureau/participation/le-parc/rencontres");
        check(desk);
        LocalDateTime starts = LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.MINUTES);
        Hand keys = Hand.typing(desk);
        keys.write("#title", "Repenser le parc");
        desk.fill("#starts", starts.toString());
        desk.fill("#ends", starts.plusHours(2).toString());
        keys.write("#place", "Salle des fêtes");
        keys.write("#capacity", "1");
        desk.fill("#companions", "0");
        keys.press("main form.stack button");
        desk.waitForSelector("[role=status]:has-text('brouillon est créé')");
        check(desk);
        desk.click("button:has-text('Publier la rencontre')");
        desk.waitForSelector("[role=status]:has-text('publiée')");
        check(desk);

        Page plain = withoutJavaScript();
        go(plain, town, PROCESS);
        plain.click("a:has-text('Repenser le parc')");
        plain.fill("[name=nom]", "Idris");
        plain.click("button:has-text('M’inscrire')");
        assertThat(plain.inputValue("[name=nom]")).isEqualTo("Idris");
        assertThat(plain.innerText(".error-summary")).contains("adresse");
        plain.fill("[name=email]", "idris@habitants.example");
        plain.click("button:has-text('M’inscrire')");
        assertThat(plain.innerText("[role=status]")).contains("Il reste à confirmer");
        go(plain, town, mailbox.latestLink(town, "idris@habitants.example", PAGE));
        plain.click("button:has-text('Confirmer mon inscription')");
        plain.waitForSelector("svg.qr");
        assertFits(plain);
        String ticket = plain.url();

        Page phone = onAPhone();
        phone.navigate(ticket);
        check(phone);
        go(phone, town, PAGE);
        phone.waitForSelector("text=C’est complet");
        check(phone);
        go(phone, town, PROCESS + "/rencontres");
        check(phone);
    }

    @Test
    void opensItsDoorWithoutNetwork() {
        announce();
        Page phone = signedIn(onAPhone(), admin);
        go(phone, town, DESK + "/inscrits");
        check(phone);
        go(phone, town, DESK + "/inscrits/feuille");
        check(phone);
        go(phone, town, DESK + "/entree");
        check(phone);
        phone.click("a:has-text('Pointer avec cet appareil')");
        phone.waitForSelector("li:has-text('Awa Diallo')");
        check(phone);
        phone.waitForSelector("[data-ready]");
        phone.waitForFunction("navigator.serviceWorker.controller !== null");
        phone.context().setOffline(true);
        go(phone, town, DESK + "/entree?billet=inconnu");
        phone.waitForSelector("[role=alert]:has-text('Ce billet n’est pas de cette rencontre')");
        phone.click("li:has-text('Awa Diallo') button:has-text('Arrivé')");
        phone.waitForSelector("li:has-text('Arrivé à')");
        phone.fill("#personnes", "4");
        phone.click("button:has-text('Compter')");
        phone.waitForSelector("text=2 à envoyer");
        check(phone);
        phone.reload();
        phone.waitForSelector("text=2 à envoyer");
        phone.context().setOffline(false);
        phone.evaluate("dispatchEvent(new Event('online'))");
        phone.waitForSelector("text=Tout est envoyé");
        assertThat(figures()).isEqualTo(new Arrival.Figures(2, 2, 4));
        phone.click("button:has-text('Effacer la liste')");
        phone.waitForSelector("text=La liste n’est plus sur cet appareil");
        phone.evaluate("dispatchEvent(new Event('online'))");
        phone.waitForTimeout(1_000);
        assertThat(phone.innerText("main")).as("what was erased is not fetched again").doesNotContain("Awa Diallo");

        String lists = "() => new Promise(done => { const open = indexedDB.open('parvis-door', 1); open.onsuccess = () => {"
                + " const store = open.result.transaction('list', 'readwrite').objectStore('list');"
                + " const request = %s; request.onsuccess = () => { open.result.close(); done(request.result); }; }; })";
        phone.evaluate(lists.formatted("store.put({door: '/ancienne', account: 'x', until: '2020-01-01T00:00:00Z', guests: []})"));
        go(phone, town, "/bureau/rencontres");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(phone.evaluate(lists.formatted("store.count()")))
                .as("a list of a meeting that is over goes with any page of the desk").isEqualTo(0));
    }

    private Arrival.Figures figures() {
        return InTerritory.call(town.id(), () -> arrivals.figures(meeting()));
    }

    @Test
    void putsQuestionsOnAWallAndTablesIntoIdeas() {
        announce();
        Page desk = signedIn(onADesktop(), admin);
        go(desk, town, DESK + "/questions");
        desk.click("button:has-text('Ouvrir les questions')");
        desk.waitForSelector("[role=status]");
        Page wall = onADesktop();
        go(wall, town, PAGE + "/ecran");
        check(wall);
        Page phone = withoutJavaScript();
        go(phone, town, PAGE + "/questions");
        phone.fill("[name=question]", "Et les arbres ?");
        phone.click("button:has-text('Envoyer la question')");
        assertThat(phone.innerText("main")).contains("Pas encore lue");
        desk.reload();
        check(desk);
        desk.click("form:has-text('Et les arbres') button:has-text('Afficher')");
        wall.waitForSelector("li:has-text('Et les arbres ?')");
        check(wall);
        phone.reload();
        phone.click("button:has-text('Moi aussi')");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(wall.innerText("li .count")).isEqualTo("1"));
        Page other = onAPhone();
        go(other, town, PAGE + "/questions");
        check(other);

        in(town, () -> questions.turn(meeting(), Meeting.Questions.CLOSED, new TestVisitor(admin)));
        go(desk, town, DESK + "/suites");
        check(desk);
        Hand keys = Hand.typing(desk);
        keys.write("#table", "Table 3");
        keys.write("#words", "Des bancs à l’ombre");
        keys.press("button:has-text('Enregistrer la note')");
        desk.waitForSelector("li:has-text('Table 3') a");
        check(desk);
        desk.click("li:has-text('Table 3') a");
        check(desk);
        desk.fill("#titre", "Des bancs sous les arbres");
        desk.click("button:has-text('Publier l’idée')");
        desk.waitForSelector("a:has-text('Devenue l’idée')");
        desk.click("a:has-text('Devenue l’idée')");
        desk.waitForSelector("h2:has-text('Où cette idée est née')");
        check(desk);
    }
}
