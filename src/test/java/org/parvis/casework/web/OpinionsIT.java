package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.NewTask;
import org.parvis.casework.RemindersByHand;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another department is asked what it thinks, by a day; it is reminded, and the case says what is awaited. */
class OpinionsIT extends CaseworkIT {

    private static final String PARKS = "parcs@ville.example";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @Autowired
    private Tasks tasks;

    @Autowired
    private RemindersByHand reminders;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private UUID parks;
    private Person nadia;
    private Person ines;
    private UUID lamp;
    private String page;

    @BeforeEach
    void build() {
        town = aTown();
        parks = department(town, "parcs");
        nadia = anAgent(town, department(town, "voirie"));
        ines = anAgent(town, parks);
        lamp = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        page = "/bureau/dossiers/" + inside(town, () -> cases.get(lamp)).number();
    }

    private HttpResponse<String> ask(Person who, String department, @Nullable LocalDate due) {
        return post(who, page + "/tache", "faire=envoyer&key=" + UUID.randomUUID() + "&purpose=OPINION&department=" + department
                + "&instructions=L%E2%80%99arbre+tient-il+%3F&due=" + (due == null ? "" : due));
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    @Test
    void isAskedByADayAndGivenInWords() {
        LocalDate due = today().plusDays(20);
        assertThat(ask(nadia, parks.toString(), due).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, PARKS).getFirst()).contains("Un avis vous est demandé", "L’arbre tient-il");
        Document theirs = Jsoup.parse(get(ines, "/bureau/taches").body());
        assertThat(theirs.text()).contains("avis demandé pour le", "jours ouvrés", "Rendre cet avis");
        Document ours = Jsoup.parse(get(nadia, page).body());
        assertThat(ours.select("header .facts-line").text()).contains("Attendu de Parcs", "avis demandé pour le", "jours ouvrés");
        assertThat(ours.text()).contains("Avis d’un service demandé : Parcs", "Avis attendu");
        Task task = inside(town, () -> tasks.of(lamp).getFirst());
        HttpResponse<String> empty = post(ines, "/bureau/taches/" + task.id(), "faire=fait&answer=+");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(post(ines, "/bureau/taches/" + task.id(), "faire=fait&answer=Oui%2C+dix+ans+encore.").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(nadia, page).body()).text())
                .contains("Avis d’un service rendu", "Oui, dix ans encore.")
                .doesNotContain("Attendu de Parcs");
    }

    @Test
    void needsADepartmentAndADayAndKeepsWhatWasTyped() {
        HttpResponse<String> noDay = ask(nadia, parks.toString(), null);
        assertThat(noDay.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(noDay.body());
        assertThat(form.select("#due-erreur").text()).contains("pour quel jour");
        assertThat(form.select("#instructions").text()).contains("L’arbre tient-il");
        assertThat(form.select("input[name=purpose][checked]").val()).isEqualTo("OPINION");
        assertThat(Jsoup.parse(ask(nadia, "", today().plusDays(3)).body()).text()).contains("Choisissez le service");
        assertThat(inside(town, () -> tasks.of(lamp))).isEmpty();
    }

    @Test
    void isForWhoeverHandlesTheCase() {
        assertThat(ask(ines, parks.toString(), today().plusDays(3)).statusCode()).isEqualTo(403);
        assertThat(ask(anAgent(aTown(), UUID.randomUUID()), parks.toString(), today()).statusCode()).isEqualTo(404);
        assertThat(post(town, page + "/tache", "purpose=OPINION").statusCode()).isEqualTo(401);
        assertThat(inside(town, () -> tasks.of(lamp))).isEmpty();
    }

    @Test
    void remindsOnceBeforeAndOnceWhenItIsLate() {
        LocalDate due = aMonday();
        give(NewTask.opinionOf(lamp, parks, "L’arbre tient-il ?", due));
        int asked = mailbox.list(town, PARKS).size();
        remindOn(due.minusDays(4));
        assertThat(mailbox.list(town, PARKS)).as("Thursday").hasSize(asked);
        remindOn(due.minusDays(3));
        remindOn(due.minusDays(3));
        assertThat(mailbox.list(town, PARKS)).as("Friday").hasSize(asked + 1);
        assertThat(mailbox.list(town, PARKS).getFirst()).contains("arrive à échéance", "L’arbre tient-il");
        remindOn(due);
        assertThat(mailbox.list(town, nadia.account().email())).isEmpty();
        remindOn(due.plusDays(1));
        remindOn(due.plusDays(2));
        assertThat(mailbox.list(town, PARKS)).hasSize(asked + 2);
        assertThat(mailbox.list(town, PARKS).getFirst()).contains("est en retard");
        assertThat(mailbox.list(town, nadia.account().email())).singleElement().satisfies(mail ->
                assertThat(mail).contains("n’a pas reçu de réponse à temps", "Parcs"));
    }

    @Test
    void saysNothingOfWhatIsAnswered() {
        LocalDate due = aMonday();
        Task task = give(NewTask.opinionOf(lamp, parks, "L’arbre tient-il ?", due));
        in(town, () -> tasks.done(task, "Oui", Actor.agent(ines.id(), "Inès")));
        int before = mailbox.list(town, PARKS).size();
        remindOn(due.plusDays(1));
        assertThat(mailbox.list(town, PARKS)).hasSize(before);
    }

    @Test
    void keepsToItsSectorWhatTheCaseIsAbout() {
        Territory walled = aTown("sectors:\n  - { code: social, label: Social, departments: [accueil], outside: nothing }\n");
        UUID secret = inside(walled, () -> cases.open(aCase().seenBy(CaseVisibility.PRIVATE).sentTo("accueil")).id());
        LocalDate due = aMonday();
        InTerritory.run(walled.id(), () -> tasks.give(
                NewTask.opinionOf(secret, department(walled, "parcs"), "Le jardin convient-il ?", due), NADIA));
        InTerritory.run(walled.id(), () -> reminders.send(at(due.plusDays(1))));
        assertThat(mailbox.list(walled, PARKS)).hasSize(2).allSatisfy(mail -> assertThat(mail).doesNotContain("Lampadaire"));
        assertThat(mailbox.list(walled, "accueil@ville.example").getFirst()).contains("Lampadaire");
    }

    @Test
    void isShownLateToBoth() {
        give(NewTask.opinionOf(lamp, parks, "L’arbre tient-il ?", today().minusDays(15)));
        assertThat(Jsoup.parse(get(ines, "/bureau/taches").body()).select(".late").text()).contains("en retard", "jours ouvrés");
        assertThat(Jsoup.parse(get(nadia, page).body()).select("header .late").text()).contains("en retard, avis demandé");
        assertThat(Jsoup.parse(get(nadia, "/bureau/taches/confiees?qui=service").body()).text()).contains("en retard");
        assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), "/bureau/taches").statusCode()).isEqualTo(403);
    }

    @Test
    void isRemindedOfHoweverManyThereAre() {
        give(NewTask.opinionOf(lamp, parks, "L’arbre tient-il ?", aMonday()));
        in(town, () -> jdbc.sql("""
                insert into casework.task
                select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*
                from casework.task t cross join generate_series(1, 249)
                """).update());
        assertThat(inside(town, () -> reminders.send(at(aMonday().plusDays(1))))).isEqualTo(250);
        assertThat(inside(town, () -> reminders.send(at(aMonday().plusDays(1))))).isZero();
    }

    private Task give(NewTask task) {
        return inside(town, () -> tasks.give(task, Actor.agent(nadia.id(), "Nadia")));
    }

    /** One whose Tuesday and the Friday before are worked. */
    private static LocalDate aMonday() {
        return LocalDate.of(2031, 3, 10);
    }

    private void remindOn(LocalDate day) {
        InTerritory.run(town.id(), () -> reminders.send(at(day)));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZONE).plus(Duration.ofHours(9)).toInstant();
    }
}
