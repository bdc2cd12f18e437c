package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Timeline;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** One task is no longer needed, while its case goes on. */
class CancelTaskIT extends CaseworkIT {

    private static final Task.Contractor LUX = new Task.Contractor("Lux SARL", "lux@lux.example");
    private static final String REASON = "reason=Le+m%C3%A2t+est+retir%C3%A9.";
    private static final int LONGEST = 4_000;
    private static final int ROUNDS = 8;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Timeline timeline;

    private Territory town;
    private UUID roads;
    private UUID parks;
    private Person nadia;
    private UUID lamp;
    private String page;

    @BeforeEach
    void build() {
        town = aTown();
        roads = department(town, "voirie");
        parks = department(town, "parcs");
        nadia = anAgent(town, roads);
        lamp = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        page = "/bureau/dossiers/" + inside(town, () -> cases.get(lamp)).number();
    }

    @Test
    void isToldToTheContractorWithItsReason() {
        Task task = give(forLux());
        String link = mailbox.latestLink(town, LUX.email(), "/taches/");
        assertThat(get(nadia, page).body()).contains("Annuler la tâche", path(task));
        HttpResponse<String> sent = post(nadia, path(task), REASON);
        assertThat(sent.statusCode()).isEqualTo(303);
        String next = sent.headers().firstValue("Location").orElseThrow();
        assertThat(get(nadia, next.substring(next.indexOf("/bureau"))).body())
                .contains("La tâche est annulée", "Tâche annulée", "Le mât est retiré.")
                .doesNotContain(path(task));
        assertThat(mailbox.list(town, LUX.email()).getFirst())
                .contains("n’est plus nécessaire", "Remplacer le luminaire", "Raison donnée", "Le mât est retiré.");
        assertThat(get(town, link).body().replace('\u00a0', ' '))
                .contains("Tâche annulée", "Raison : Le mât est retiré.")
                .doesNotContain("<textarea");
        HttpResponse<String> late = post(town, link, "faire=fait&answer=Pos%C3%A9");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Tâche annulée");
        assertThat(get(nadia, "/bureau/taches/confiees").body()).doesNotContain("Remplacer le luminaire");
        assertThat(get(nadia, "/bureau/taches/confiees?etat=terminees").body())
                .contains("Annulée", "Remplacer le luminaire", "Le mât est retiré.");
    }

    @Test
    void standsOnTheInternalPartOfTheTimeline() {
        post(nadia, path(give(forLux())), REASON);
        List<Entry> told = cancellations();
        assertThat(told).singleElement().satisfies(entry -> {
            assertThat(entry.internalText()).isEqualTo("Le mât est retiré.");
            assertThat(entry.by().accountId()).isEqualTo(nadia.id());
            assertThat(entry.isPublic()).isFalse();
        });
    }

    @Test
    void isToldToTheDepartmentAndLeavesItsList() {
        Task task = give(NewTask.forDepartment(lamp, parks, "Élaguer le tilleul"));
        Person ines = anAgent(town, parks);
        assertThat(get(ines, "/bureau/taches").body()).contains("Élaguer le tilleul");
        assertThat(post(nadia, path(task), REASON).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, "parcs@ville.example").getFirst())
                .contains("n’est plus nécessaire", "Élaguer le tilleul", "Le mât est retiré.");
        assertThat(get(ines, "/bureau/taches").body()).doesNotContain("Élaguer le tilleul");
    }

    @Test
    void needsNoReason() {
        post(nadia, path(give(forLux())), "reason=++");
        assertThat(cancellations()).singleElement().satisfies(entry -> assertThat(entry.internalText()).isNull());
        assertThat(mailbox.list(town, LUX.email()).getFirst())
                .contains("n’est plus nécessaire")
                .doesNotContain("Raison donnée");
    }

    @Test
    void leavesTheOtherTasksOfTheCase() {
        Task first = give(forLux());
        Task second = give(NewTask.forContractor(lamp, LUX, "Repeindre le mât"));
        post(nadia, path(first), REASON);
        assertThat(state(first)).isEqualTo(Task.State.CANCELLED);
        assertThat(state(second)).isEqualTo(Task.State.OPEN);
    }

    @Test
    void happensOnceHoweverOftenItIsSent() {
        Task task = give(forLux());
        assertThat(post(nadia, path(task), REASON).statusCode()).isEqualTo(303);
        assertThat(post(nadia, path(task), REASON).statusCode()).isEqualTo(303);
        assertThat(post(nadia, path(task), "reason=Autre+chose").statusCode()).isEqualTo(303);
        assertThat(cancellations()).hasSize(1);
        assertThat(mailbox.list(town, LUX.email())).hasSize(2);
        assertThat(now(task).answer()).isEqualTo("Le mât est retiré.");
    }

    @Test
    void comesTooLateForAnAnswer() {
        Task task = give(forLux());
        in(town, () -> tasks.done(task, "Posé ce matin", Actor.contractor("Lux SARL")));
        HttpResponse<String> sent = post(nadia, path(task), REASON);
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("a déjà reçu une réponse", "Posé ce matin");
        assertThat(state(task)).isEqualTo(Task.State.DONE);
        assertThat(cancellations()).isEmpty();
    }

    /** Whoever is first is right, and the other is told. */
    @Test
    void endsOnceWhileTheContractorAnswers() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Task task = give(forLux());
            String link = mailbox.latestLink(town, LUX.email(), "/taches/");
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<Integer>> both = List.of(
                    () -> {
                        start.await();
                        return post(town, link, "faire=fait&answer=Pos%C3%A9").statusCode();
                    },
                    () -> {
                        start.await();
                        return post(nadia, path(task), REASON).statusCode();
                    });
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> sent = threads.invokeAll(both);
                boolean isDone = state(task) == Task.State.DONE;
                assertThat(sent.getFirst().get()).as("round %s", round).isEqualTo(isDone ? 303 : 422);
                assertThat(sent.getLast().get()).as("round %s", round).isEqualTo(isDone ? 422 : 303);
            }
        }
    }

    @Test
    void isRefusedWithMoreWordsThanAnybodyReads() {
        Task task = give(forLux());
        assertThat(post(nadia, path(task), "reason=" + "x".repeat(LONGEST + 1)).statusCode()).isEqualTo(422);
        assertThat(state(task)).isEqualTo(Task.State.OPEN);
    }

    /** The field's limit is the limit, and what was typed beyond it is mended, not typed again. */
    @Test
    void givesBackAReasonThatIsTooLong() {
        Task task = give(forLux());
        Task other = give(NewTask.forContractor(lamp, LUX, "Repeindre le mât"));
        String reason = "x".repeat(Tasks.LONGEST_REASON);
        HttpResponse<String> sent = post(nadia, path(task), "reason=" + reason + "y");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains(">" + reason + "y</textarea>", "id=\"raison-" + task.id() + "-erreur\"")
                .doesNotContain("id=\"raison-" + other.id() + "-erreur\"");
        assertThat(post(nadia, path(task), "reason=" + reason).statusCode()).isEqualTo(303);
        assertThat(now(task).answer()).isEqualTo(reason);
    }

    @Test
    void isForEverybodyOfTheDepartmentThatHasTheCase() {
        for (Person colleague : List.of(anAgent(town, roads), aStaffMember(town, Role.HEAD, roads))) {
            Task task = give(forLux());
            assertThat(get(colleague, page).body()).contains(path(task));
            assertThat(post(colleague, path(task), "").statusCode()).isEqualTo(303);
            assertThat(state(task)).isEqualTo(Task.State.CANCELLED);
        }
    }

    @Test
    void isForWhoeverGaveItWhereverTheCaseHasGone() {
        Task task = give(forLux());
        in(town, () -> acts.reassignDepartment(lamp, parks, "C’est dans le parc", NADIA));
        assertThat(get(nadia, page).body()).contains(path(task)).doesNotContain("Ce qui s’est passé");
        Person colleague = anAgent(town, roads);
        assertThat(get(colleague, page).body()).doesNotContain(path(task), "Remplacer le luminaire");
        assertThat(post(colleague, path(task), "").statusCode()).isEqualTo(404);
        assertThat(get(anAgent(town, parks), page).body()).contains(path(task));
        assertThat(post(nadia, path(task), "").statusCode()).isEqualTo(303);
        assertThat(state(task)).isEqualTo(Task.State.CANCELLED);
        assertThat(get(nadia, page + "?fait=tache-annulee").body())
                .contains("La tâche est annulée")
                .doesNotContain("Remplacer le luminaire");
    }

    @Test
    void isNobodyElses() {
        Task task = give(NewTask.forDepartment(lamp, parks, "Élaguer le tilleul"));
        Person helper = anAgent(town, parks);
        assertThat(get(helper, page).body()).contains("Élaguer le tilleul").doesNotContain(path(task));
        Territory elsewhere = aTown();
        for (Person other : List.of(
                helper,
                anAgent(town, department(town, "accueil")),
                aStaffMember(town, Role.HEAD, department(town, "accueil")),
                anAgent(elsewhere, department(elsewhere, "voirie")),
                anAgent(elsewhere, roads))) {
            assertThat(post(other, path(task), REASON).statusCode()).isEqualTo(404);
        }
        for (Role role : List.of(Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR, Role.ELECTED, Role.AUDITOR)) {
            assertThat(post(aStaffMember(town, role, null), path(task), REASON).statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(post(aResident(town), path(task), REASON).statusCode()).isEqualTo(403);
        assertThat(post(town, path(task), REASON).statusCode()).isNotIn(200, 303);
        assertThat(post(nadia, "/bureau/taches/" + UUID.randomUUID() + "/annuler", REASON).statusCode()).isEqualTo(404);
        assertThat(state(task)).isEqualTo(Task.State.OPEN);
        assertThat(mailbox.list(town, "parcs@ville.example")).hasSize(1);
    }

    private NewTask forLux() {
        return NewTask.forContractor(lamp, LUX, "Remplacer le luminaire");
    }

    private Task give(NewTask task) {
        return inside(town, () -> tasks.give(task, Actor.agent(nadia.id(), nadia.account().name())));
    }

    private Task now(Task task) {
        return inside(town, () -> tasks.find(task.id())).orElseThrow();
    }

    private Task.State state(Task task) {
        return now(task).state();
    }

    private List<Entry> cancellations() {
        return inside(town, () -> timeline.of(lamp)).stream()
                .filter(entry -> entry.kind() == EntryKind.TASK_CANCELLED)
                .toList();
    }

    private static String path(Task task) {
        return "/bureau/taches/" + task.id() + "/annuler";
    }
}
