package org.parvis.report.open311.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewTask;
import org.parvis.casework.Requester;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Timeline;
import org.parvis.report.NewReport;
import org.parvis.report.Report;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

/** A town hands a report to an outside body and hears from it; the body is another town, or a server that misbehaves. */
class ForwardingIT extends ParvisIT {

    private static final Actor NADIA = Actor.agent(Ids.next(), "Nadia");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseWriting writing;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Departments departments;

    @Autowired
    private ApiKeys keys;

    @Test
    void handsAReportToAnotherTownAndTellsItsSenderWhatBecameOfIt() {
        Territory there = ReportingTown.create(imports, territories);
        System.setProperty("PARVIS_OPEN311_KEY_GAZ", "secret-of-gaz");
        in(there, () -> keys.grant("secret-of-gaz", new ApiKey(Ids.next(), "Voisins", 1_000, EnumSet.allOf(ApiKey.Scope.class))));
        Territory here = town("http://localhost:" + port + "/t/" + there.slug() + "/open311/v2", there.slug());
        Report sent = forwarded(here);
        Task.Contractor lux = new Task.Contractor("Lux SARL", "lux@lux.example");
        in(here, () -> tasks.give(NewTask.forContractor(sent.caseId(), lux, "Baliser le trottoir"), NADIA));

        await().atMost(Duration.ofSeconds(30)).until(() -> get(there, "/open311/v2/requests.json").body().contains("service_request_id"));
        String list = get(there, "/open311/v2/requests.json?extensions=true").body();
        assertThat(list).contains("Des papiers partout").doesNotContain("Awa", "awa@");
        String number = list.replaceAll("(?s).*?\"service_request_id\":\"([^\"]+)\".*", "$1");
        UUID foreignCase = InTerritory.call(there.id(), () -> reports.find(number)).orElseThrow().caseId();

        assertThat(get(here, "/open311/v2/requests.json").body()).contains("\"agency_responsible\":\"Syndicat du gaz\"");

        in(there, () -> writing.addPublicMessage(foreignCase, "Une équipe passe demain matin.", NADIA));
        await().atMost(Duration.ofSeconds(30)).until(() -> told(here, sent, "Une équipe passe demain matin."));
        assertThat(cases(here, sent)).isEqualTo(CaseStatus.FORWARDED);

        in(there, () -> acts.decide(foreignCase, DecisionDraft.resolved("La rue est propre depuis ce matin."), NADIA));
        await().atMost(Duration.ofSeconds(30)).until(() -> cases(here, sent) == CaseStatus.RESOLVED);
        assertThat(told(here, sent, "La rue est propre depuis ce matin.")).isTrue();
        assertThat(InTerritory.call(here.id(), () -> tasks.openOn(sent.caseId()))).isEmpty();
        assertThat(mailbox.list(here, lux.email()).getFirst())
                .contains("Baliser le trottoir", "Le dossier a été clos par Syndicat du gaz.");
    }

    @Test
    void triesAgainWhileAServerIsDownAndSendsOnce() throws IOException {
        Queue<String> posts = new ConcurrentLinkedQueue<>();
        try (Foreign server = new Foreign(posts, 1)) {
            Territory here = town(server.url(), "x");
            Report sent = forwarded(here);
            await().atMost(Duration.ofSeconds(60)).until(() -> posts.size() >= 2);
            assertThat(posts.stream().distinct()).as("the same key each time").hasSize(1);
            assertThat(cases(here, sent)).isEqualTo(CaseStatus.FORWARDED);
        }
    }

    @Test
    void givesTheCaseBackWithAWordWhenTheServerRefuses() throws IOException {
        try (Foreign server = new Foreign(new ConcurrentLinkedQueue<>(), -1)) {
            Territory here = town(server.url(), "x");
            Report sent = forwarded(here);
            await().atMost(Duration.ofSeconds(30)).until(() -> cases(here, sent) == CaseStatus.ACCEPTED);
            assertThat(InTerritory.call(here.id(), () -> timeline.of(sent.caseId())))
                    .anyMatch(entry -> String.valueOf(entry.internalText()).contains("service is closed"));
        }
    }

    private Territory town(String endpoint, String jurisdiction) {
        String slug = "f" + UUID.randomUUID().toString().substring(0, 8);
        TownFiles files = new TownFiles(slug)
                .replacing("https://open311.syndicat.example/v2", endpoint)
                .replacing("jurisdiction: vallee", "jurisdiction: " + jurisdiction)
                .with("categories.yml", "- {code: salete, label: {fr: Saleté}, icon: broom, promiseHours: 8}\n")
                .adding("categories: categories.yml\n");
        imports.run(files, "territory.yml");
        return territories.findTerritory(slug).orElseThrow();
    }

    private Report forwarded(Territory here) {
        return InTerritory.call(here.id(), () -> {
            NewReport dirt = NewReport.of("salete", "Des papiers partout", ReportingTown.TOWN_HALL)
                    .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr"));
            Report report = reports.find(reports.submit(dirt).id()).orElseThrow();
            UUID body = departments.find("gaz").map(Department::id).orElseThrow();
            acts.decide(report.caseId(), DecisionDraft.forwarded(body, "Cette rue est entretenue par le syndicat."), NADIA);
            return report;
        });
    }

    private CaseStatus cases(Territory here, Report report) {
        return InTerritory.call(here.id(), () -> cases.get(report.caseId())).status();
    }

    private boolean told(Territory here, Report report, String words) {
        return InTerritory.call(here.id(), () -> timeline.publicPartOf(report.caseId())).stream()
                        .filter(entry -> words.equals(entry.publicText()))
                        .count()
                == 1;
    }

    /** A server that takes requests after some failures, or never where the number is negative. */
    private static final class Foreign implements AutoCloseable {

        private final HttpServer server;

        Foreign(Queue<String> posts, int failures) throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                String answer = "<services><service><service_code>x</service_code>"
                        + "<service_name>Saleté</service_name></service></services>";
                int status = 200;
                if (exchange.getRequestMethod().equals("POST")) {
                    posts.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    boolean down = posts.size() <= failures;
                    status = failures < 0 ? 400 : down ? 503 : 201;
                    answer = failures < 0
                            ? "<errors><error><code>400</code><description>service is closed</description></error></errors>"
                            : "<service_requests><request><service_request_id>77</service_request_id></request></service_requests>";
                } else if (exchange.getRequestURI().getPath().contains("requests")) {
                    answer = "<service_requests><request><service_request_id>77</service_request_id>"
                            + "<status>open</status></request></service_requests>";
                }
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
