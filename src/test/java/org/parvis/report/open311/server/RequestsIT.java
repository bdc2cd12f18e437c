package org.parvis.report.open311.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.casework.Entry;
import org.parvis.casework.Timeline;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.Open311IT;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RequestsIT extends Open311IT {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)";

    @Autowired
    private Reports reports;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesARequestAndShowsItToEverybody() {
        HttpResponse<String> taken = report("email", "awa@exemple.fr", "first_name", "Awa", "last_name", "Diop");
        assertThat(taken.statusCode()).isEqualTo(201);
        JsonNode receipt = json(taken).get(0);
        assertThat(receipt.get("service_request_id").isString()).isTrue();
        assertThat(receipt.has("token")).isFalse();
        String number = receipt.get("service_request_id").asString();

        JsonNode shown = read("requests/" + number + ".json").get(0);
        assertThat(shown.get("status").asString()).isEqualTo("open");
        assertThat(shown.get("service_code").asString()).isEqualTo("salete");
        assertThat(shown.get("description").asString()).isEqualTo("Des papiers partout");
        assertThat(shown.get("lat").asDouble()).isEqualTo(48.7801);
        assertThat(shown.get("long").isNumber()).isTrue();
        assertThat(shown.get("requested_datetime").asString()).matches(MOMENT);
        assertThat(shown.get("expected_datetime").asString()).matches(MOMENT);
        assertThat(shown.get("media_url").isNull()).isTrue();
        assertThat(shown.toString()).doesNotContain("awa@", "Diop");
    }

    @Test
    void answersXmlToWhoAsksForXml() {
        HttpResponse<String> taken = sendForm(
                "requests.xml", "api_key", "demo", "service_code", "salete", "lat", "48.78", "long", "2.29",
                "description", "<b>&\"'</b>");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.body()).contains("<service_requests><request><service_request_id>S-");
        String number = taken.body().replaceAll("(?s).*<service_request_id>(.*)</service_request_id>.*", "$1");
        assertThat(ask("requests/" + number + ".xml").body())
                .contains("<description>&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;</description>");
    }

    @Test
    void asksForAKeyToWrite() {
        assertThat(sendForm("requests.json", "service_code", "salete").statusCode()).isEqualTo(403);
        assertThat(report("api_key", "").statusCode()).isEqualTo(403);
        assertThat(sendForm("requests.json", "api_key", "wrong").statusCode()).isEqualTo(403);
        assertThat(sendForm("requests.xml", "api_key", "wrong").body()).contains("<errors><error><code>403</code>");
        in(town, () -> keys.grant("reader", new ApiKey(Ids.next(), "R", 10, Set.of(ApiKey.Scope.UPDATE))));
        assertThat(sendForm("requests.json", "api_key", "reader").statusCode()).isEqualTo(403);
    }

    @Test
    void limitsHowOftenAKeyWrites() {
        in(town, () -> keys.grant("slow", new ApiKey(Ids.next(), "S", 2, EnumSet.of(ApiKey.Scope.REPORT))));
        List<Integer> answers = IntStream.range(0, 3)
                .mapToObj(i -> sendForm("requests.json", "api_key", "slow").statusCode())
                .toList();
        assertThat(answers).containsExactly(400, 400, 429);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(sendForm("requests.json", "api_key", "demo").statusCode()).isEqualTo(400);
        assertThat(sendForm("requests.json", "api_key", "demo", "service_code", "none", "lat", "1", "long", "1").statusCode())
                .isEqualTo(404);
        HttpResponse<String> nowhere = sendForm("requests.json", "api_key", "demo", "service_code", "salete");
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("location");
        assertThat(report("service_code", "").body()).contains("service_code is required");
        HttpResponse<String> lamp = sendForm(
                "requests.json", "api_key", "demo", "service_code", "lampadaire-eteint", "lat", "48.7801", "long",
                "2.2951");
        assertThat(lamp.statusCode()).isEqualTo(400);
        assertThat(lamp.body()).contains("poteau required").contains("etendue required");
    }

    @Test
    void refusesAnAddressThatNobodyWrites() {
        assertThat(report("address_string", "1 rue " + "H".repeat(244)).statusCode()).isEqualTo(201);
        HttpResponse<String> refused = report("address_string", "1 rue " + "H".repeat(245));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This address is too long");
    }

    @Test
    void takesAnswersByCodeOrByWordsAndKeepsWhatItDoesNotKnow() {
        String number = json(sendForm(
                        "requests.json", "api_key", "demo", "service_code", "lampadaire-eteint", "lat", "48.7801",
                        "long", "2.2951", "attribute[poteau]", "1147", "attribute[etendue]", "Une seule lampe",
                        "attribute[easting]", "600123", "media_url", "https://example.org/lampe.jpg"))
                .get(0).get("service_request_id").asString();
        Report report = find(number);
        assertThat(report.answers().byQuestion())
                .containsEntry("etendue", List.of("une"))
                .containsEntry("easting", List.of("600123"));
        List<Entry> lines = InTerritory.call(town.id(), () -> timeline.of(report.caseId()));
        assertThat(lines).anyMatch(line -> String.valueOf(line.internalText()).contains("https://example.org/lampe.jpg"));
        JsonNode shown = read("requests/" + number + ".json?extensions=true").get(0);
        assertThat(shown.get("attributes")).hasSize(2);
        assertThat(shown.get("attributes").get(0).get("value").asString()).isEqualTo("1147");
        assertThat(shown.get("extended_attributes").get("channel").asString()).isEqualTo("api");
        assertThat(shown.get("notes").get(0).get("datetime").asString()).matches(MOMENT);
        assertThat(shown.toString()).doesNotContain("600123", "lampe.jpg");
    }

    @Test
    void takesTheLeastThatTheStandardAsksFor() {
        String number = json(sendForm(
                        "requests.json", "api_key", "demo", "service_code", "salete", "lat", "48.7801", "long", "2.2951"))
                .get(0).get("service_request_id").asString();
        assertThat(read("requests/" + number + ".json").get(0).get("description").isNull()).isFalse();
    }

    @Test
    void refusesAPlaceInAnotherTown() {
        assertThat(sendForm("requests.json", "api_key", "demo", "service_code", "salete", "lat", "43.3", "long", "5.4")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void readsLatin1() {
        byte[] body = "api_key=demo&service_code=salete&lat=48.7801&long=2.2951&description=Saleté à côté"
                .getBytes(Charset.forName("windows-1252"));
        HttpResponse<String> taken = raw("requests.json", "application/x-www-form-urlencoded", body);
        assertThat(find(number(taken)).description()).isEqualTo("Saleté à côté");
    }

    @Test
    void takesMultipartWithAPictureWhateverItsName() throws Exception {
        for (String part : List.of("media", "photo1", "file_abc")) {
            byte[] body = multipart(
                    Map.of("api_key", "demo", "service_code", "salete", "lat", "48.7801", "long", "2.2951",
                            "description", "Voilà"),
                    part,
                    APicture.jpeg());
            HttpResponse<String> taken = raw("requests.json", "multipart/form-data; boundary=cut", body);
            assertThat(taken.statusCode()).isEqualTo(201);
            String number = number(taken);
            assertThat(find(number).description()).isEqualTo("Voilà");
            await().until(() -> !read("requests/" + number + ".json").get(0).get("media_url").isNull());
            assertThat(read("requests/" + number + ".json").get(0).get("media_url").asString())
                    .contains("/fichiers/photos/");
        }
    }

    @Test
    void leavesOutAPictureThatIsNone() {
        byte[] body = multipart(
                Map.of("api_key", "demo", "service_code", "salete", "lat", "48.7801", "long", "2.2951"),
                "media",
                "not a picture".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = raw("requests.json", "multipart/form-data; boundary=cut", body);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("Une photo n’a pas pu être gardée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/xml"})
    void refusesBodiesThatAreNoForms(String type) {
        assertThat(raw("requests.json", type, "{}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABrokenMultipartBody() {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=cut")) {
            assertThat(raw("requests.json", type, "--cut\r\nnonsense".getBytes(StandardCharsets.UTF_8)).statusCode())
                    .isIn(400, 403);
        }
    }

    @Test
    void answersTheSameToTheSameIdempotencyKey() {
        byte[] body = "api_key=demo&service_code=salete&lat=48.7801&long=2.2951&description=Une+fois"
                .getBytes(StandardCharsets.US_ASCII);
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        allAtOnce(8, () -> numbers.add(number(
                raw("requests.json", "application/x-www-form-urlencoded", body, "Idempotency-Key", "retry-1"))));
        assertThat(numbers).hasSize(1);
    }

    @Test
    void refusesAnIdempotencyKeyOfAnotherRequest() {
        String form = "api_key=demo&lat=48.7801&long=2.2951&description=Un+rat&service_code=";
        assertThat(keyed(form + "animaux").statusCode()).isEqualTo(201);
        assertThat(keyed(form + "animaux").statusCode()).isEqualTo(201);
        assertThat(keyed(form + "salete").statusCode()).isEqualTo(409);
        assertThat(keyed(form + "salete").body()).contains("another request");
    }

    @Test
    void storesNoTokenThatAClientWasGiven() {
        String form = "api_key=demo&lat=48.7801&long=2.2951&description=Un+rat&service_code=animaux";
        String token = json(keyed(form)).get(0).get("token").asString();
        assertThat(json(keyed(form)).get(0).get("token").asString()).isEqualTo(token);
        assertThat(ask("tokens/" + token + ".json").statusCode()).isEqualTo(200);
        in(town, () -> assertThat(jdbc.sql("select answer from web.idempotency where territory_id = ?")
                        .param(town.id())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(answer -> answer.contains(token)));
    }

    @Test
    void saysWhatIsWrongInOneLanguage() {
        assertThat(report("lat", "48.85", "long", "2.35").body()).contains("not in our area").doesNotContain("notre", "Ce lieu");
        assertThat(ask("requests.json?start_date=x").body()).contains("must be a date");
    }

    private HttpResponse<String> keyed(String form) {
        byte[] body = form.getBytes(StandardCharsets.US_ASCII);
        return raw("requests.json", "application/x-www-form-urlencoded", body, "Idempotency-Key", "one-for-two");
    }

    @Test
    void refusesAnArgumentGivenTwice() {
        assertThat(ask("requests.json?jurisdiction_id=" + town.slug() + "&jurisdiction_id=elsewhere").statusCode())
                .isEqualTo(400);
        byte[] body = "api_key=demo&api_key=wrong&service_code=salete&lat=48.7801&long=2.2951&description=x"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(raw("requests.json", "application/x-www-form-urlencoded", body, "X-None", "1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void offersNothingWhereTheTerritoryIsNot() {
        assertThat(read("services.json?lat=48.85&long=2.35")).isEmpty();
        assertThat(read("services.json?lat=48.7801&long=2.2951")).isNotEmpty();
    }

    @Test
    void opensOnceWhatAClientNamesByItsOwnId() {
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        allAtOnce(8, () -> numbers.add(reported("attribute[fixmystreet_id]", "4711")));
        assertThat(numbers).hasSize(1);
        assertThat(reported("attribute[fixmystreet_id]", "4712")).isNotIn(numbers);
    }

    @Test
    void answersATokenFirstForABatchService() {
        JsonNode receipt = json(report("service_code", "animaux", "description", "Un rat")).get(0);
        assertThat(receipt.has("service_request_id")).isFalse();
        String token = receipt.get("token").asString();
        await().until(() -> read("tokens/" + token + ".json").get(0).has("service_request_id"));
        JsonNode redeemed = read("tokens/" + token + ".json").get(0);
        assertThat(redeemed.get("token").asString()).isEqualTo(token);
        assertThat(ask("requests/" + redeemed.get("service_request_id").asString() + ".json").statusCode()).isEqualTo(200);
        assertThat(ask("tokens/unknown.json").statusCode()).isEqualTo(404);
        assertThat(ask("tokens/" + token + ".xml").body()).contains("<token>" + token + "</token>");
    }

    @Test
    void keepsNothingOfATrial() {
        int before = read("requests.json").size();
        HttpResponse<String> tried = send(HttpRequest.newBuilder(at(town, "/open311/test/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "api_key=demo&service_code=salete&lat=48.7801&long=2.2951&description=Essai"))
                .build());
        assertThat(tried.statusCode()).isEqualTo(201);
        assertThat(number(tried)).startsWith("TEST-");
        assertThat(read("requests.json")).hasSize(before);
    }

    @Test
    void filtersAndPages() {
        List<String> numbers = IntStream.range(0, 5).mapToObj(i -> reported("description", "Numéro " + i + " girafe")).toList();
        assertThat(read("requests.json?page_size=2")).hasSize(2);
        assertThat(id(read("requests.json?page_size=2").get(0))).isEqualTo(numbers.getLast());
        assertThat(id(read("requests.json?page_size=2&page=3").get(0))).isEqualTo(numbers.getFirst());
        assertThat(id(read("requests.json?sort=requested_datetime").get(0))).isEqualTo(numbers.getFirst());
        assertThat(read("requests.json?service_request_id=" + numbers.get(0) + "," + numbers.get(1) + "&status=closed"))
                .hasSize(2);
        assertThat(read("requests.json?service_code=trottoir")).isEmpty();
        assertThat(read("requests.json?service_code=trottoir,salete")).hasSize(5);
        assertThat(read("requests.json?status=closed")).isEmpty();
        assertThat(read("requests.json?status=open,closed")).hasSize(5);
        assertThat(read("requests.json?bbox=2.295,48.78,2.296,48.781")).hasSize(5);
        assertThat(read("requests.json?bbox=2.0,48.0,2.1,48.1")).isEmpty();
        assertThat(read("requests.json?q=girafe")).hasSize(5);
        assertThat(read("requests.json?q=les+girafes+%C3%A0")).hasSize(5);
        assertThat(read("requests.json?q=hippopotame")).isEmpty();
        assertThat(read("requests.json?end_date=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(read("requests.json?start_date=2020-01-01T00:00:00+01:00")).hasSize(5);
        assertThat(read("requests.json?updated_after=2020-01-01T00:00:00Z&sort=-updated_datetime")).hasSize(5);
        assertThat(ask("requests.json?start_date=&end_date=&status=&page=&jurisdiction_id=").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "start_date=2026-01-01", "status=done", "page=0", "page_size=5000", "bbox=1,2,3", "sort=id", "extensions=perhaps",
        "start_date=%FF%FE", "start_date=9999-12-31T23:59:59-18:00", "end_date=0001-01-01T00:00:00%2B18:00",
        "end_date=9999-12-31T23:59:59Z", "q=" + "%00", "bbox=NaN,1,2,3"
    })
    void neverBreaksOnAStrangeQuery(String query) {
        assertThat(ask("requests.json?" + query).statusCode()).isIn(200, 400);
        assertThat(ask("requests.xml?" + query).body()).startsWith("<?xml");
    }

    @Test
    void masksPersonalDataAndHidesPrivateReports() {
        String number = reported("description", "C’est M. Dupont, 06 12 34 56 78");
        assertThat(ask("requests/" + number + ".json").body()).doesNotContain("Dupont").doesNotContain("06 12");
        assertThat(ask("requests/S-1999-000001.json").statusCode()).isEqualTo(404);
    }

    @Test
    void offersTheBulkFile() {
        reported("description", "=1+1");
        HttpResponse<String> csv = ask("requests.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).startsWith("service_request_id,requested_datetime,").contains("'=1+1");
        String etag = csv.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(csv.uri()).header("If-None-Match", etag).build();
        assertThat(send(again).statusCode()).isEqualTo(304);
        reported("description", "Encore");
        assertThat(send(again).statusCode()).as("after a change").isEqualTo(200);
    }

    private Report find(String number) {
        return InTerritory.call(town.id(), () -> reports.find(number)).orElseThrow();
    }

    private static String id(JsonNode request) {
        return request.get("service_request_id").asString();
    }

    private static String number(HttpResponse<String> taken) {
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return id(json(taken).get(0));
    }

    private static void allAtOnce(int times, Runnable work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, times).mapToObj(i -> threads.submit(work)).toList().forEach(done -> {
                try {
                    done.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static byte[] multipart(Map<String, String> fields, String fileName, byte[] file) {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + fileName
                + "\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
