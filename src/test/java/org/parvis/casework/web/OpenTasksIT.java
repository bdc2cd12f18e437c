package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewTask;
import org.parvis.casework.Signatory;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is closed while somebody still works on it. */
class OpenTasksIT extends CaseworkIT {

    private static final Task.Contractor LUX = new Task.Contractor("Lux SARL", "lux@lux.example");
    private static final int LONGEST = 10_000;
    private static final int ROUNDS = 8;
    private static final int CONTRACTORS = 5;
    private static final String CLOSING = "outcome=RESOLVED&fact=Le+luminaire+est+remplac%C3%A9.";

    @Autowired
    private Tasks tasks;

    private Territory town;
    private Person nadia;
    private Case lamp;

    @BeforeEach
    void build() {
        town = aTown();
        nadia = anAgent(town, department(town, "voirie"));
        lamp = aCaseOfTheRoads();
        give(NewTask.forContractor(lamp.id(), LUX, "Remplacer le luminaire"));
    }

    @ParameterizedTest
    @CsvSource({"repondre", "transmettre", "doublon"})
    void isToldByEveryFormThatCloses(String action) {
        assertThat(get(nadia, path(lamp, action)).body())
                .contains("Une tâche est encore à faire", "Remplacer le luminaire", "value=\"annuler\"", "value=\"laisser\"");
        assertThat(get(nadia, path(aCaseOfTheRoads(), action)).body()).doesNotContain("encore à faire");
    }

    @Test
    void asksWhatBecomesOfTheTask() {
        HttpResponse<String> page = post(nadia, path(lamp, "repondre"), "key=k1&" + CLOSING);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#taches\"", "id=\"taches\" tabindex=\"-1\" aria-describedby=\"taches-erreur\"")
                .contains("id=\"taches-erreur\"", "Le luminaire est remplacé.");
        assertThat(now(lamp).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(post(nadia, path(lamp, "repondre"), "key=k2&taches=autre&" + CLOSING).statusCode()).isEqualTo(422);
    }

    @Test
    void namesAllThatIsMissingAtOnceInTheOrderOfTheForm() {
        HttpResponse<String> page = post(nadia, path(lamp, "repondre"), "key=k1");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsSubsequence("href=\"#outcome", "href=\"#fact\"", "href=\"#taches\"")
                .contains("Choisissez la décision", "Donnez le motif de fait", "Dites s’il faut annuler ce qui reste à faire");
        assertThat(post(nadia, path(lamp, "repondre"), "key=k2&outcome=DECLINED&fact=Rien+vu+sur+place.").body())
                .containsSubsequence("href=\"#law\"", "href=\"#taches\"");
    }

    @Test
    void tellsTheContractorThatTheWorkIsNoLongerNeeded() {
        String link = mailbox.latestLink(town, LUX.email(), "/taches/");
        assertThat(post(nadia, path(lamp, "repondre"), "key=k1&taches=annuler&" + CLOSING).statusCode()).isEqualTo(303);
        assertThat(now(lamp).status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(mailbox.list(town, LUX.email()).getFirst()).contains("n’est plus nécessaire", "Remplacer le luminaire");
        assertThat(get(town, link).body()).contains("Ce travail n’est plus nécessaire").doesNotContain("<textarea");
        HttpResponse<String> late = post(town, link, "faire=fait&answer=Pos%C3%A9+quand+m%C3%AAme");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Ce travail n’est plus nécessaire", "Posé quand même");
        assertThat(get(nadia, path(lamp, "")).body()).contains("Tâche annulée").doesNotContain("Posé quand même");
    }

    @Test
    void tellsTheDepartmentToo() {
        Case other = aCaseOfTheRoads();
        give(NewTask.forDepartment(other.id(), department(town, "parcs"), "Élaguer le tilleul"));
        post(nadia, path(other, "repondre"), "key=k1&taches=annuler&" + CLOSING);
        assertThat(mailbox.list(town, "parcs@ville.example").getFirst()).contains("n’est plus nécessaire", "Élaguer le tilleul");
        assertThat(get(anAgent(town, department(town, "parcs")), "/bureau/taches").body()).doesNotContain("Élaguer");
    }

    @Test
    void givesTheDepartmentItsWordsBack() {
        UUID parks = department(town, "parcs");
        Person ines = anAgent(town, parks);
        Case other = aCaseOfTheRoads();
        String field = "reponse-";
        Task task = give(NewTask.forDepartment(other.id(), parks, "Élaguer le tilleul"));
        String place = "/bureau/taches/" + task.id();
        HttpResponse<String> tooLong = post(ines, place, "faire=fait&answer=Branche+" + "x".repeat(LONGEST));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body())
                .contains("href=\"#" + field + task.id(), "id=\"" + field + task.id() + "\" name=\"answer\"", ">Branche xxx")
                .doesNotContain("Vous veniez d’écrire");
        post(nadia, path(other, "repondre"), "key=k1&taches=annuler&" + CLOSING);
        HttpResponse<String> late = post(ines, place, "faire=fait&answer=Branche+coup%C3%A9e");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("href=\"#" + field + task.id(), "id=\"" + field + task.id() + "\" tabindex=\"-1\"")
                .contains("Vous veniez d’écrire", "Branche coupée")
                .doesNotContain("Élaguer le tilleul");
    }

    /** Whoever answers and whoever closes lock the case and then its tasks: neither waits for the other. */
    @Test
    void isSettledWhileThoseWhoHaveTasksAnswer() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Case one = aCaseOfTheRoads();
            List<String> links = linksOfTasks(one);
            String closing = "key=k" + round + "&taches=annuler&" + CLOSING;
            CyclicBarrier start = new CyclicBarrier(links.size() + 1);
            List<Callable<Integer>> all = new ArrayList<>();
            for (String link : links) {
                all.add(() -> {
                    start.await();
                    return post(town, link, "faire=fait&answer=Pos%C3%A9").statusCode();
                });
            }
            all.add(() -> {
                start.await();
                return post(nadia, path(one, "repondre"), closing).statusCode();
            });
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> sent : threads.invokeAll(all)) {
                    assertThat(sent.get()).as("round %s", round).isIn(303, 422);
                }
            }
            assertThat(now(one).status()).isEqualTo(CaseStatus.RESOLVED);
            assertThat(inside(town, () -> tasks.openOn(one.id()))).isEmpty();
        }
    }

    private List<String> linksOfTasks(Case subject) {
        return IntStream.range(0, CONTRACTORS)
                .mapToObj(i -> "e" + i + "-" + subject.number().toLowerCase(Locale.ROOT) + "@lux.example")
                .map(email -> {
                    give(NewTask.forContractor(subject.id(), new Task.Contractor("Lux", email), "Remplacer"));
                    return mailbox.latestLink(town, email, "/taches/");
                })
                .toList();
    }

    @Test
    void bringsTheAnswerOfATaskThatGoesOn() {
        String link = mailbox.latestLink(town, LUX.email(), "/taches/");
        assertThat(post(nadia, path(lamp, "repondre"), "key=k1&taches=laisser&" + CLOSING).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, LUX.email())).hasSize(1);
        assertThat(post(town, link, "faire=fait&answer=Pos%C3%A9+le+soir").statusCode()).isEqualTo(303);
        assertThat(get(nadia, path(lamp, "")).body()).contains("Tâche faite", "Posé le soir");
        assertThat(mailbox.list(town, nadia.account().email()).getFirst()).contains("Posé le soir", "déjà clos");
        assertThat(now(lamp).status()).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void isOneChoiceForManyCases() {
        Case free = aCaseOfTheRoads();
        String order = "action=clore&dossier=" + lamp.id() + "&dossier=" + free.id();
        assertThat(post(nadia, "/bureau/lots", order).body()).contains("Un de ces dossiers a une tâche encore à faire");
        assertThat(post(nadia, "/bureau/lots", "action=clore&dossier=" + free.id()).body()).doesNotContain("encore à faire");
        String confirmed = order + "&confirmer=oui&" + CLOSING;
        HttpResponse<String> unsaid = post(nadia, "/bureau/lots", confirmed + "&key=b1");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("taches-erreur");
        assertThat(post(nadia, "/bureau/lots", confirmed + "&key=b2&taches=annuler").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(20)).until(() -> now(lamp).status() == CaseStatus.RESOLVED
                && now(free).status() == CaseStatus.RESOLVED);
        assertThat(inside(town, () -> tasks.of(lamp.id()))).extracting(Task::state).containsExactly(Task.State.CANCELLED);
    }

    @Test
    void staysCancelledWhereTheOrderIsTakenBack() {
        String order = "action=clore&confirmer=oui&key=b1&taches=annuler&dossier=" + lamp.id() + "&" + CLOSING;
        String place = post(nadia, "/bureau/lots", order).headers().firstValue("Location").orElseThrow();
        String bulk = place.substring(place.indexOf("/bureau"));
        await().atMost(Duration.ofSeconds(20)).until(() -> get(nadia, bulk).body().contains("Tout annuler"));
        assertThat(get(nadia, bulk).body()).doesNotContain("reste annulée");
        assertThat(post(nadia, bulk + "/annuler", "").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(20)).until(() -> get(nadia, bulk).body().contains("Une tâche reste annulée"));
        assertThat(get(nadia, path(lamp, "")).body()).contains("Une tâche reste annulée");
        assertThat(now(lamp).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void goesOnInManyCasesIfThatIsTheChoice() {
        String order = "action=clore&confirmer=oui&key=b1&taches=laisser&dossier=" + lamp.id() + "&" + CLOSING;
        assertThat(post(nadia, "/bureau/lots", order).statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(20)).until(() -> now(lamp).status() == CaseStatus.RESOLVED);
        assertThat(inside(town, () -> tasks.of(lamp.id()))).extracting(Task::state).containsExactly(Task.State.OPEN);
    }

    @Test
    void endsWithTheCaseThatAnOutsideBodyCloses() {
        UUID gas = department(town, "gaz");
        String link = mailbox.latestLink(town, LUX.email(), "/taches/");
        in(town, () -> acts.decide(
                lamp.id(), DecisionDraft.forwarded(gas, "Le mât est au syndicat.").lettingTasksGoOn(), NADIA));
        assertThat(inside(town, () -> tasks.openOn(lamp.id()))).hasSize(1);
        Signatory signatory = new Signatory("Syndicat du gaz", "Organisme");
        in(town, () -> acts.decide(
                lamp.id(),
                DecisionDraft.resolved("Le luminaire est remplacé.").signedBy(signatory),
                Actor.outsideBody("Syndicat du gaz")));
        assertThat(inside(town, () -> tasks.openOn(lamp.id()))).isEmpty();
        assertThat(mailbox.list(town, LUX.email()).getFirst())
                .contains("n’est plus nécessaire", "Le dossier a été clos par Syndicat du gaz.");
        assertThat(get(town, link).body()).contains("Tâche annulée", "Le dossier a été clos par Syndicat du gaz.");
        assertThat(get(nadia, path(lamp, "")).body()).contains("Tâche annulée", "Le dossier a été clos par Syndicat du gaz.");
    }

    /** A task that was given after the form was opened, say. */
    @Test
    void endsWithTheCaseWhereNobodySaidWhatBecomesOfIt() {
        in(town, () -> acts.decide(lamp.id(), DecisionDraft.resolved("Le luminaire est remplacé."), NADIA));
        assertThat(inside(town, () -> tasks.of(lamp.id()))).extracting(Task::state).containsExactly(Task.State.CANCELLED);
        assertThat(mailbox.list(town, LUX.email()).getFirst())
                .contains("n’est plus nécessaire", "Le dossier est clos.")
                .doesNotContain("Nadia");
    }

    private Case aCaseOfTheRoads() {
        return inside(town, () -> cases.get(cases.open(aCase().sentTo("voirie")).id()));
    }

    private Task give(NewTask task) {
        return inside(town, () -> tasks.give(task, Actor.agent(nadia.id(), nadia.account().name())));
    }

    private Case now(Case subject) {
        UUID id = subject.id();
        return inside(town, () -> cases.get(id));
    }

    private static String path(Case subject, String action) {
        return "/bureau/dossiers/" + subject.number() + (action.isEmpty() ? "" : "/" + action);
    }
}
