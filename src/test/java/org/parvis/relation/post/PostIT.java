package org.parvis.relation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.CaseworkIT;
import org.parvis.request.AskingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of post share: a town that takes requests, Karim at the front desk, Nadia of the roads. */
abstract class PostIT extends CaseworkIT {

    static final String PAGE = "/bureau/courrier";
    static final String HOME = "12 rue des Lilas, 92330 Sceaux";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letters letters;

    Territory town;
    Person karim;
    Person nadia;
    Person parks;

    @BeforeEach
    void build() {
        town = aTown(AskingTown.KINDS);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        nadia = anAgent(town, department(town, "voirie"));
        parks = anAgent(town, department(town, "parcs"));
    }

    LocalDate today() {
        return inside(town, letters::today);
    }

    HttpResponse<String> send(Person who, String path, Map<String, String> fields) {
        return post(who, path, fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    static Map<String, String> letter(String what, Map<String, String> more) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(Map.of(
                "key", UUID.randomUUID().toString(), "sender", "Awa Diop", "address", HOME, "object", "Trottoir <b>",
                "words", "Le trottoir est cassé.", "what", what));
        fields.putAll(more);
        return fields;
    }

    /** Registers a letter; gives its number. */
    String register(Person who, Map<String, String> fields) {
        HttpResponse<String> answer = send(who, PAGE + "/nouveau", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/(C-[0-9-]+).*", "$1");
    }

    String registerAndOpen(Map<String, String> more) {
        Map<String, String> fields = letter("OPEN", Map.of("kind", "question", "arrivedOn", today().toString()));
        fields.putAll(more);
        return register(karim, fields);
    }

    UUID caseOf(String number) {
        return inside(town, () -> jdbc.sql("select case_id from relation.letter where territory_id = ? and number = ?")
                .params(town.id(), number)
                .query(UUID.class)
                .single());
    }

    HttpResponse<String> upload(Person who, String path, byte[]... files) {
        FormWithFiles form = new FormWithFiles();
        for (byte[] file : files) {
            form.with("pages", file);
        }
        return send(HttpRequest.newBuilder(at(town, path))
                .header("Cookie", "parvis=" + who.cookie())
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher())
                .build());
    }

    byte[] bytes(Person who, String path) {
        return bytes(HttpRequest.newBuilder(at(town, path)), who);
    }

    byte[] postForBytes(Person who, String path, String form) {
        return bytes(HttpRequest.newBuilder(at(town, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)), who);
    }

    private static byte[] bytes(HttpRequest.Builder request, Person who) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(request.header("Cookie", "parvis=" + who.cookie()).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
