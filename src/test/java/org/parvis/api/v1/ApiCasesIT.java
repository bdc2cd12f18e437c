package org.parvis.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.api.ApiIT;
import org.parvis.api.ApiScope;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Cases as programs work with them. */
class ApiCasesIT extends ApiIT {

    private static final int MOST_STATEMENTS = 12;
    private static final String DECISION =
            "{\"outcome\":\"%s\",\"reason\":\"Le guichet ouvre à neuf heures.\",\"signatory\":{\"name\":\"Nadia Benali\",\"capacity\":\"Responsable\"}}";

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private ApprovalRules rules;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Schemas schemas = new Schemas();

    @Test
    void areOpenedReadWrittenToAndDecided() {
        String token = aToken(Set.of("voirie"));
        HttpResponse<String> opened = write(token, "/api/v1/cases", QUESTION.formatted("awa@exemple.fr"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(schemas.problems(json(opened), "CaseOpened")).isEmpty();
        String number = json(opened).get("number").asString();

        assertThat(write(token, "/api/v1/cases/" + number + "/messages", "{\"text\":\"Nous regardons.\"}").statusCode()).isEqualTo(201);
        assertThat(write(token, "/api/v1/cases/" + number + "/messages", "{\"text\":\"Entre nous.\",\"to\":\"colleagues\"}").statusCode())
                .isEqualTo(201);
        in(town, () -> acts.askRequester(cases.find(number).orElseThrow().id(), "Quel guichet ?", Actor.agent(UUID.randomUUID(), "Nadia")));
        HttpResponse<String> answered = write(token, "/api/v1/cases/" + number + "/answers", "{\"text\":\"L’état civil.\"}");
        assertThat(json(answered).get("status").asString()).as(answered.body()).isNotEqualTo("WAITING");
        HttpResponse<String> decided = write(token, "/api/v1/cases/" + number + "/decision", DECISION.formatted("RESOLVED"));
        assertThat(json(decided).get("status").asString()).as(decided.body()).isEqualTo("RESOLVED");

        HttpResponse<String> read = read(token, "/api/v1/cases/" + number);
        assertThat(schemas.problems(json(read), "CaseWhole")).as(read.body()).isEmpty();
        JsonNode whole = json(read);
        assertThat(whole.get("channel").asString()).isEqualTo("API");
        assertThat(whole.at("/decisions/0/signatory/name").asString()).isEqualTo("Nadia Benali");
        assertThat(read.body())
                .contains("API\u00A0: Portail", "Nous regardons.", "Entre nous.", "L’état civil.", "guichet")
                .doesNotContain("awa@exemple.fr");
        assertThat(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-").matcher(read.body()).find()).as("internal ids").isFalse();

        HttpResponse<String> requester = read(token, "/api/v1/cases/" + number + "/requester");
        assertThat(schemas.problems(json(requester), "Requester")).isEmpty();
        assertThat(requester.body()).contains("awa@exemple.fr");
        assertThat(get(anAdministrator(town), "/admin/journal").body()).contains("API\u00A0: Portail", number);
    }

    @Test
    void sayByWhichOtherChannelTheyCameOnceEach() {
        String token = aToken(Set.of("voirie"));
        for (String channel : List.of("KIOSK", "WORKSHOP", "PARTNER")) {
            String body = "{\"kind\":\"merci\",\"words\":\"Depuis " + channel + "\",\"department\":\"voirie\",\"channel\":\"" + channel + "\"}";
            HttpResponse<String> opened = write(token, "/api/v1/cases", body);
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
            String number = json(opened).get("number").asString();
            assertThat(json(read(token, "/api/v1/cases/" + number)).get("channel").asString()).isEqualTo(channel);
        }
        HttpResponse<String> wrong = write(token, "/api/v1/cases", "{\"kind\":\"merci\",\"words\":\"x\",\"channel\":\"EMAIL\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).get("errors").propertyNames()).contains("channel");
    }

    @Test
    void areNotClosedByAProgramBeforeTheirRequiredSteps() {
        String kind = "fr=Terrasse&offer=EVERYWHERE&contact=OPTIONAL&hours=40&department=voirie&checklist=Plan+re%C3%A7u+*";
        assertThat(post(anAdministrator(town), "/admin/demandes/nouvelle", kind).statusCode()).isEqualTo(303);
        String token = aToken(Set.of("voirie"));
        HttpResponse<String> opened = write(token, "/api/v1/cases", "{\"kind\":\"terrasse\",\"words\":\"Deux tables\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        String number = json(opened).get("number").asString();
        HttpResponse<String> refused = write(token, "/api/v1/cases/" + number + "/decision", DECISION.formatted("RESOLVED"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("étapes obligatoires", "Plan reçu");
        assertThat(json(read(token, "/api/v1/cases/" + number)).get("status").asString()).isEqualTo("RECEIVED");
        Person nadia = anAgent(town, department("voirie"));
        assertThat(post(nadia, "/bureau/dossiers/" + number + "/etapes/1", "faire=cocher").statusCode()).isEqualTo(303);
        HttpResponse<String> decided = write(token, "/api/v1/cases/" + number + "/decision", DECISION.formatted("RESOLVED"));
        assertThat(json(decided).get("status").asString()).as(decided.body()).isEqualTo("RESOLVED");
    }

    @Test
    void areNotAnsweredByAProgramWhereSomebodyHasToApprove() {
        String token = aToken(Set.of("voirie"));
        String number = aCase(token);
        in(town, () -> rules.add(
                new ApprovalRule(UUID.randomUUID(), cases.find(number).orElseThrow().departmentId(), null, null, ApprovalRule.Signing.AUTHOR),
                Visitor.NOBODY));
        HttpResponse<String> refused = write(token, "/api/v1/cases/" + number + "/decision", DECISION.formatted("RESOLVED"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("validée par une seconde personne");
        in(town, () -> assertThat(cases.find(number).orElseThrow().status().isOpen()).isTrue());
    }

    @Test
    void refuseWhatRulesForbidAndSayWhatToDo() {
        String token = aToken(Set.of("voirie"));
        HttpResponse<String> wrong = write(token, "/api/v1/cases", "{\"kind\":\"nothing\",\"words\":\"\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(schemas.problems(json(wrong), "Problem")).isEmpty();
        assertThat(json(wrong).get("errors").propertyNames()).contains("kind", "words");
        assertThat(json(write(token, "/api/v1/cases", "{\"kind\":\"question\",\"words\":\"x\",\"mots\":\"y\"}")).at("/errors/mots").asString())
                .contains("n’existe pas");
        String number = aCase(token);
        HttpResponse<String> unlawful = write(token, "/api/v1/cases/" + number + "/decision", DECISION.formatted("DECLINED"));
        assertThat(unlawful.statusCode()).as("a refusal without the law (CRPA L211-5)").isEqualTo(422);
        assertThat(write(token, "/api/v1/cases/" + number + "/decision", "{\"outcome\":\"RESOLVED\",\"reason\":\"Le guichet ouvre à neuf heures.\"}")
                        .body())
                .as("nobody signs").contains("signatory");
        assertThat(write(token, "/api/v1/cases/" + number + "/answers", "{\"text\":\"Personne n’a demandé.\"}").statusCode()).isEqualTo(422);
        HttpResponse<String> english = send(request(token, "/api/v1/cases/D-2099-000001").header("Accept-Language", "en").build());
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("Check the number");
    }

    @Test
    void areNothingToATokenOutsideTheSector() {
        String inside = aToken(Set.of("parcs"));
        String outside = aToken(Set.of("voirie"));
        HttpResponse<String> opened =
                write(inside, "/api/v1/cases", "{\"kind\":\"merci\",\"words\":\"Merci au jardinier.\",\"department\":\"parcs\"}");
        String number = json(opened).get("number").asString();
        assertThat(read(inside, "/api/v1/cases/" + number).statusCode()).isEqualTo(200);
        ago();
        assertThat(read(inside, "/api/v1/cases").body()).contains(number);
        for (String path : List.of("/api/v1/cases/" + number, "/api/v1/cases/" + number + "/requester")) {
            assertThat(read(outside, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String act : List.of("messages", "answers", "decision")) {
            assertThat(write(outside, "/api/v1/cases/" + number + "/" + act, "{\"text\":\"x\"}".replace("text", act.equals("decision") ? "reason" : "text"))
                            .statusCode())
                    .as(act).isEqualTo(404);
        }
        for (String list : List.of("", "?number=" + number, "?department=parcs", "?status=open")) {
            assertThat(read(outside, "/api/v1/cases" + list).body()).as(list).doesNotContain(number);
            assertThat(read(outside, "/api/v1/cases.csv" + list).body()).as(list).doesNotContain(number);
        }
    }

    @Test
    void areListedPageByPageWithoutALossOrADouble() {
        String token = aToken(Set.of("voirie", "parcs"));
        Set<String> opened = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            opened.add(aCase(token));
        }
        ago();
        List<String> read = new ArrayList<>();
        String path = "/api/v1/cases?limit=3&kind=request";
        HttpResponse<String> page;
        do {
            page = read(token, path);
            assertThat(schemas.problems(json(page), "CaseList")).as(page.body()).isEmpty();
            json(page).get("cases").forEach(one -> read.add(one.get("number").asString()));
            path = "/api/v1/cases?limit=3&kind=request&cursor=" + json(page).get("cursor").asString();
        } while (page.headers().firstValue("Link").isPresent());
        assertThat(read).hasSize(7).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(json(read(token, path)).get("cases")).as("nothing since").isEmpty();
        String moved = read.getFirst();
        assertThat(write(token, "/api/v1/cases/" + moved + "/decision", DECISION.formatted("RESOLVED")).statusCode()).isEqualTo(201);
        ago();
        JsonNode since = json(read(token, path)).get("cases");
        assertThat(since.size()).isEqualTo(1);
        assertThat(since.at("/0/number").asString()).as("what has moved since").isEqualTo(moved);
    }

    @Test
    void areFiltered() {
        String token = aToken(Set.of("voirie", "parcs"));
        String one = aCase(token);
        String other = json(write(token, "/api/v1/cases", "{\"kind\":\"merci\",\"words\":\"Merci.\",\"department\":\"parcs\"}"))
                .get("number").asString();
        assertThat(write(token, "/api/v1/cases/" + other + "/decision", DECISION.formatted("RESOLVED")).statusCode()).isEqualTo(201);
        assertThat(numbers(token, "status=RESOLVED,DECLINED")).as("others may still come in before it").isEmpty();
        assertThat(numbers(token, "number=" + other)).as("by its number, at once").containsExactly(other);
        ago();
        assertThat(numbers(token, "status=RESOLVED,DECLINED")).containsExactly(other);
        assertThat(numbers(token, "status=open")).containsExactly(one);
        assertThat(numbers(token, "category=merci")).containsExactly(other);
        assertThat(numbers(token, "department=voirie")).containsExactly(one);
        assertThat(numbers(token, "department=nowhere")).isEmpty();
        assertThat(numbers(token, "number=" + one.toLowerCase(Locale.ROOT))).containsExactly(one);
        assertThat(numbers(token, "updated_since=2000-01-01T00:00:00Z")).hasSize(2);
        assertThat(numbers(token, "updated_since=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(numbers(token, "kind=report")).isEmpty();
        String person = json(write(token, "/api/v1/persons/search", "{\"q\":\"awa@exemple.fr\"}")).at("/persons/0/id").asString();
        assertThat(numbers(token, "person=" + person)).containsExactly(one);
        assertThat(numbers(token, "person=made-up")).isEmpty();
        for (String wrong : List.of(
                "status=LOST", "limit=0", "limit=501", "limit=x", "updated_since=yesterday", "updated_since=%2B999999999-01-01T00:00:00Z",
                "cursor=%00", "cursor=AAAA", "cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTkgMDAw", "number=%00")) {
            assertThat(read(token, "/api/v1/cases?" + wrong).statusCode()).as(wrong).isIn(200, 400, 422);
        }
        assertThat(read(token, "/api/v1/cases?status=LOST").statusCode()).isEqualTo(422);
        assertThat(read(aToken(Set.of("voirie"), ApiScope.CASES_READ), "/api/v1/cases?person=" + person).statusCode()).isEqualTo(403);
    }

    /** All that moved did so an hour earlier. */
    private void ago() {
        in(town, () -> jdbc.sql("update casework.case set moved_at = moved_at - interval '1 hour' where territory_id = ?").param(town.id()).update());
    }

    /** An act may take longer than the one after it. */
    @Test
    void areNotLostToWhoReadsOnWhereTheyComeInLate() throws Exception {
        String token = aToken(Set.of("voirie"));
        String late = aCase(token);
        String soon = aCase(token);
        ago();
        String begin = json(read(token, "/api/v1/cases")).get("cursor").asString();
        CountDownLatch moved = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual().start(() -> in(town, () -> transaction.executeWithoutResult(_ -> {
            move(late);
            moved.countDown();
            awaitQuietly(mayEnd);
        })));
        moved.await();
        in(town, () -> move(soon));
        JsonNode before = json(read(token, "/api/v1/cases?cursor=" + begin));
        mayEnd.countDown();
        slow.join();
        ago();
        JsonNode after = json(read(token, "/api/v1/cases?cursor=" + before.get("cursor").asString()));
        List<String> read = new ArrayList<>();
        List.of(before, after).forEach(page -> page.get("cases").forEach(one -> read.add(one.get("number").asString())));
        assertThat(read).containsExactly(late, soon);
    }

    private void move(String number) {
        jdbc.sql("update casework.case set moved_at = now() where territory_id = ? and number = ?").params(town.id(), number).update();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> numbers(String token, String filter) {
        List<String> numbers = new ArrayList<>();
        json(read(token, "/api/v1/cases?" + filter)).get("cases").forEach(one -> numbers.add(one.get("number").asString()));
        return numbers;
    }

    @Test
    void areNotSentAgainToWhoHasThem() {
        String token = aToken(Set.of("voirie"));
        String path = "/api/v1/cases/" + aCase(token);
        String tag = read(token, path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(request(token, path).header("If-None-Match", tag).build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        write(token, path + "/messages", "{\"text\":\"Nous regardons.\"}");
        assertThat(send(request(token, path).header("If-None-Match", tag).build()).statusCode()).isEqualTo(200);
    }

    @Test
    void areOpenedOnceForOneKeyHoweverManySendIt() throws Exception {
        String token = aToken(Set.of("voirie"));
        List<Callable<HttpResponse<String>>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            senders.add(() -> write(token, "/api/v1/cases", QUESTION.formatted("awa@exemple.fr"), "the-key"));
        }
        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : threads.invokeAll(senders)) {
                assertThat(sent.get().statusCode()).isEqualTo(201);
                answers.add(sent.get().body());
            }
        }
        assertThat(answers).hasSize(1);
        ago();
        assertThat(numbers(token, "limit=100")).hasSize(1);
        assertThat(write(token, "/api/v1/cases", QUESTION.formatted("other@exemple.fr"), "the-key").statusCode()).isEqualTo(409);
        String other = aToken(Set.of("voirie"));
        assertThat(write(other, "/api/v1/cases", QUESTION.formatted("awa@exemple.fr"), "the-key").body())
                .as("another program’s key").isNotIn(answers);
        HttpResponse<String> none = send(request(token, "/api/v1/cases")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")).build());
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Idempotency-Key");
    }

    @Test
    void areExportedAsTheyAre() {
        String token = aToken(Set.of("voirie"));
        String number = json(write(token, "/api/v1/cases", "{\"kind\":\"merci\",\"words\":\"=1+1, \\\"merci\\\"\",\"department\":\"voirie\"}"))
                .get("number").asString();
        HttpResponse<String> csv = read(token, "/api/v1/cases.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("number,").contains(number + ",request,merci,RECEIVED,voirie,API,\"'=1+1");
        assertThat(read(token, "/api/v1/cases.csv?status=LOST").statusCode()).isEqualTo(422);
    }

    @Test
    void areExportedWithoutAFormulaAnywhere() {
        String token = aToken(Set.of("voirie"));
        write(token, "/api/v1/cases", "{\"kind\":\"merci\",\"words\":\"Merci;=1+1\",\"department\":\"voirie\"}");
        assertThat(read(token, "/api/v1/cases.csv").body()).contains("Merci;'=1+1");
    }

    @Test
    void areExportedEachOnceOverManyPages() {
        String token = aToken(Set.of("voirie", "parcs"));
        String number = aCase(token);
        copy(number, 2_500, "");
        List<String> numbers = read(token, "/api/v1/cases.csv").body().lines().skip(1).map(line -> line.split(",")[0]).toList();
        assertThat(numbers).hasSize(2_501).doesNotHaveDuplicates().contains(number, "D-2025-000001", "D-2025-002500");
    }

    /** Whoever takes the table slowly keeps no connection: there are few, and everybody waits for one. */
    @Test
    void areExportedWithoutHoldingUpTheDatabase() throws Exception {
        String token = aToken(Set.of("voirie"));
        copy(aCase(token), 5_000, " long".repeat(1_000));
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4_096);
            client.setSoTimeout(30_000);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String path = at(town, "/api/v1/cases.csv").getPath();
            client.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            await().untilAsserted(() -> assertThat(readingCases()).isZero());
        }
    }

    /** Transactions under way, of whomever, whose last word was a question for cases of departments. */
    private int readingCases() {
        return jdbc.sql("""
                select count(*) from pg_stat_activity
                where state <> 'idle' and query like '%from casework.case c%department_id = any%' and pid <> pg_backend_pid()
                """).query(Integer.class).single();
    }

    @Test
    void areListedByAsManyStatementsHoweverManyThereAre() {
        String token = aToken(Set.of("voirie", "parcs"));
        String number = aCase(token);
        ago();
        int few = count(token, number);
        copy(number, 1_000, "");
        assertThat(count(token, number)).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    /** As many more like one, with a longer title. */
    private void copy(String number, int times, String more) {
        in(town, () -> jdbc.sql("""
                insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel, facts,
                    category, districts, location, status, department_id, why_here, opened_at, moved_at, queue_at)
                select c.territory_id, gen_random_uuid(), 'D-2025-' || lpad(i::text, 6, '0'), c.kind, gen_random_uuid(),
                    c.title || ?, c.visibility, c.channel, c.facts, c.category, c.districts, c.location, c.status,
                    c.department_id, c.why_here, c.opened_at, c.moved_at, c.queue_at
                from casework.case c, generate_series(1, ?) i
                where c.territory_id = ? and c.number = ?
                """).params(more, times, InTerritory.current(), number).update());
    }

    private int count(String token, String number) {
        return StatementCounter.count(
                town, () -> assertThat(read(token, "/api/v1/cases?limit=500&status=open").body()).contains(number.substring(0, 2)));
    }

    @Test
    void survivesWhateverIsSent() {
        String token = aToken(Set.of("voirie"));
        String number = aCase(token);
        String person = json(write(token, "/api/v1/persons", "{\"familyName\":\"Diallo\"}")).get("id").asString();
        List<String> bodies = new ArrayList<>(List.of(
                "", "null", "[]", "\"x\"", "{", "{}", "{}{}", "{\"text\":null}", "{\"text\":3}", "{\"text\":{}}", "{\"text\":[]}",
                "{\"text\":\"\\u0000\"}", "{\"text\":\"\\ud800\"}", "{\"words\":\"\\udfff\\u0000\",\"kind\":\"question\",\"requester\":[]}",
                "{\"kind\":\"question\",\"words\":\"x\",\"answers\":{\"a\\u0000\":[[1]]}}",
                "{\"kind\":\"question\",\"words\":\"x\\u0000\\ud800\",\"requester\":{\"email\":\"a@exemple.fr\"},\"answers\":{\"\":\"\"}}",
                "{\"q\":\"%\\u0000_'\"}", "{\"q\":\"0000000000000000000000000\"}", "{\"q\":\"\\ud800\\ud800\"}",
                "{\"familyName\":\"\\ud800\\u0000x\",\"identifiers\":[{\"kind\":\"EMAIL\",\"value\":\"\\ud800@x\"}]}",
                "{\"familyName\":\"x\",\"born\":{\"day\":\"2026-02-31\"}}", "{\"familyName\":\"x\",\"identifiers\":[null]}",
                "{\"familyName\":\"x\",\"identifiers\":{}}", "{\"familyName\":\"x\",\"language\":\"\\u0000\\u0000\"}",
                "{\"channel\":\"PHONE\",\"words\":\"\\u0000\"}", "{\"channel\":\"X\"}", "{\"outcome\":\"RESOLVED\",\"reason\":1e999}",
                "{\"outcome\":\"DECLINED\",\"reason\":\"\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\",\"law\":\" \",\"signatory\":{\"name\":\"\\ud800\",\"capacity\":\"\\ud800\"}}",
                "[".repeat(5_000), "{\"a\":".repeat(2_000), "{\"text\":\"" + "x".repeat(30_000) + "\"}", "{\"text\":\"" + "x".repeat(300_000) + "\"}"));
        Random random = new Random(24);
        String seed = QUESTION.formatted("awa@exemple.fr");
        for (int i = 0; i < 60; i++) {
            StringBuilder changed = new StringBuilder(seed);
            for (int j = 0; j < 3; j++) {
                changed.setCharAt(random.nextInt(changed.length()), "{}[]\":,\\0\u0001é x".charAt(random.nextInt(13)));
            }
            bodies.add(changed.toString());
        }
        for (String path : List.of(
                "/api/v1/cases", "/api/v1/cases/" + number + "/messages", "/api/v1/cases/" + number + "/answers",
                "/api/v1/cases/" + number + "/decision", "/api/v1/persons", "/api/v1/persons/search",
                "/api/v1/persons/" + person + "/interactions")) {
            for (String body : bodies) {
                HttpResponse<String> answer = write(token, path, body);
                String what = path + " " + body.substring(0, Math.min(80, body.length()));
                assertThat(answer.statusCode()).as(what).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    assertThat(schemas.problems(json(answer), "Problem")).as(what).isEmpty();
                }
            }
        }
        HttpResponse<String> form = send(request(token, "/api/v1/cases")
                .header("Content-Type", "application/x-www-form-urlencoded").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("kind=question")).build());
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.body()).contains("application/json");
    }
}
