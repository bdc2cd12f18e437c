package org.parvis.report.open311.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Timeline;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.open311.Open311IT;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class UpdatesIT extends Open311IT {

    private static final Actor NADIA = Actor.agent(Ids.next(), "Nadia");

    private static final Task.Contractor LUX = new Task.Contractor("Lux SARL", "lux@lux.example");

    @Autowired
    private Tasks tasks;

    @Autowired
    private Departments departments;

    @Autowired
    private Reports reports;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhatHappened() {
        String number = reported();
        in(town, () -> acts.take(find(number).caseId(), NADIA));
        in(town, () -> acts.decide(find(number).caseId(), DecisionDraft.resolved("Nettoyé ce matin par l’équipe."), NADIA));
        JsonNode updates = read("servicerequestupdates.json");
        assertThat(updates).hasSize(2);
        JsonNode last = updates.get(1);
        assertThat(last.get("service_request_id").asString()).isEqualTo(number);
        assertThat(last.get("status").asString()).isEqualTo("FIXED");
        assertThat(last.get("description").asString()).isEqualTo("Nettoyé ce matin par l’équipe.");
        assertThat(last.get("update_id").asString()).isNotBlank();
        assertThat(ask("servicerequestupdates.xml").body())
                .contains("<service_request_updates><request_update><update_id>");
        assertThat(read("servicerequestupdates.json?end_date=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(ask("servicerequestupdates.json?start_date=yesterday").statusCode()).isEqualTo(400);
        JsonNode request = read("requests/" + number + ".json").get(0);
        assertThat(request.get("status").asString()).isEqualTo("closed");
        assertThat(request.get("status_notes").asString()).contains("Nettoyé ce matin");
        assertThat(read("requests.json?status=closed")).hasSize(1);
        assertThat(updates.toString()).doesNotContain("Nadia");
    }

    @Test
    void fillsEveryPageButTheLast() {
        for (int i = 0; i < 3; i++) {
            String number = reported();
            in(town, () -> acts.take(find(number).caseId(), NADIA));
        }
        String hidden = reported();
        in(town, () -> {
            acts.take(find(hidden).caseId(), NADIA);
            jdbc.sql("""
                    with ruling as (
                        insert into report.moderation (territory_id, id, report_id, act, reason, account_id, at)
                        select territory_id, gen_random_uuid(), id, 'HIDE_REPORT', 'Insulte un agent', id, now()
                        from report.report where number = :number
                        returning id, report_id
                    )
                    select id, report_id from ruling
                    """).param("number", hidden).query().listOfRows();
            jdbc.sql("""
                    update report.report r set visibility = 'HIDDEN', hidden_for = m.id
                    from report.moderation m where m.territory_id = r.territory_id and m.report_id = r.id
                    """).update();
        });
        assertThat(read("servicerequestupdates.json?page_size=2")).hasSize(2);
        assertThat(read("servicerequestupdates.json?page_size=2&page=2")).hasSize(1);
        assertThat(read("servicerequestupdates.json?end_date=9999-12-31T23:59:59Z")).hasSize(3);
    }

    @Test
    void takesAnUpdateOnceHoweverOftenItIsSent() throws Exception {
        String number = reported();
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = IntStream.range(0, 64)
                    .<Future<?>>mapToObj(i -> threads.submit(
                            () -> answers.add(update(number, "7", "INVESTIGATING", "On regarde.").statusCode())))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        }
        assertThat(answers.stream().filter(code -> code == 201)).hasSize(1);
        assertThat(answers.stream().filter(code -> code == 400)).hasSize(63);
        assertThat(update(number, "7", "OPEN", "Encore").body()).contains("already exists");
        assertThat(InTerritory.call(town.id(), () -> timeline.publicPartOf(find(number).caseId())).stream()
                        .filter(entry -> "On regarde.".equals(entry.publicText())))
                .hasSize(1);
        JsonNode updates = read("servicerequestupdates.json");
        assertThat(updates).hasSize(1);
        assertThat(updates.get(0).get("update_id").asString()).isEqualTo("7");
    }

    @Test
    void opensAClosedRequestAgainWhenTheProblemIsStillThere() {
        String number = reported();
        in(town, () -> acts.decide(find(number).caseId(), DecisionDraft.resolved("Nettoyé ce matin."), NADIA));
        assertThat(update(number, "1", "REOPEN", "Toujours sale, appelez le 06 12 34 56 78").statusCode()).isEqualTo(201);
        assertThat(find(number).standing().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(ask("servicerequestupdates.json").body()).doesNotContain("06 12");
    }

    @Test
    void tellsAgentsWhenItsSenderSaysThatItHappened() {
        String number = reported();
        assertThat(sendForm(
                                "servicerequestupdates.json", "api_key", "demo", "service_request_id", number,
                                "update_id", "9", "status", "OPEN", "updated_datetime", "2026-11-20T09:30:00+01:00",
                                "title", "Mme", "first_name", "Awa", "description", "Encore là")
                        .statusCode())
                .isEqualTo(201);
        assertThat(InTerritory.call(town.id(), () -> timeline.of(find(number).caseId())))
                .anyMatch(entry -> String.valueOf(entry.internalText()).contains("20 novembre 2026")
                        && String.valueOf(entry.internalText()).contains("Mme"));
    }

    @Test
    void movesNothingElse() {
        String number = reported();
        assertThat(update(number, "1", "FIXED", "C’est réparé").statusCode()).isEqualTo(201);
        assertThat(find(number).standing().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void endsTheTasksOfACaseThatItCloses() {
        String number = reported();
        UUID id = find(number).caseId();
        in(town, () -> {
            UUID body = departments.list().stream()
                    .filter(one -> one.isOutside() && one.open311().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .id();
            acts.decide(id, DecisionDraft.forwarded(body, "Cette rue est entretenue par le département."), NADIA);
            tasks.give(NewTask.forContractor(id, LUX, "Baliser le trottoir"), NADIA);
        });
        String link = mailbox.latestLink(town, LUX.email(), "/taches/");
        assertThat(update(number, "1", "FIXED", "La rue est propre depuis ce matin.").statusCode()).isEqualTo(201);
        assertThat(find(number).standing().status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(InTerritory.call(town.id(), () -> tasks.openOn(id))).isEmpty();
        assertThat(mailbox.list(town, LUX.email()).getFirst())
                .contains("Baliser le trottoir", "Le dossier a été clos par FixMaVille.");
        assertThat(get(town, link).body()).contains("Tâche annulée", "Le dossier a été clos par FixMaVille.");
        assertThat(ask("servicerequestupdates.json").body()).doesNotContain("Le dossier a été clos par");
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        String number = reported();
        assertThat(update("S-1999-1", "1", "OPEN", "x").statusCode()).isEqualTo(404);
        assertThat(update(number, "", "OPEN", "x").statusCode()).isEqualTo(400);
        assertThat(update(number, "1", "PENDING", "x").statusCode()).isEqualTo(400);
        assertThat(sendForm("servicerequestupdates.json", "update_id", "1").statusCode()).isEqualTo(403);
        assertThat(ask("servicerequestupdates.json?page=0").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> update(String number, String id, String status, String description) {
        return sendForm(
                "servicerequestupdates.json", "api_key", "demo", "jurisdiction_id", town.slug(), "service_request_id",
                number, "update_id", id, "status", status, "updated_datetime", "2026-11-22T10:00:00+01:00",
                "description", description, "first_name", "Awa", "email", "awa@exemple.fr");
    }

    private Report find(String number) {
        return InTerritory.call(town.id(), () -> reports.find(number)).orElseThrow();
    }
}
