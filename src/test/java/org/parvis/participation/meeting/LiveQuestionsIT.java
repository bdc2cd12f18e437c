package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions from phones, read before they are on the wall, supported once by each. */
class LiveQuestionsIT extends TownThatMeets {

    @Autowired
    private LiveQuestions questions;

    private HttpResponse<String> send(String cookie, String path, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(town, path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return send(request.build());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("parvis-salle=")).findFirst().orElseThrow().split(";")[0];
    }

    private String look(String cookie) {
        return read(send(HttpRequest.newBuilder(at(town, PAGE + "/questions")).header("Cookie", cookie).build())).text();
    }

    private LiveQuestion only() {
        return InTerritory.call(town.id(), () -> questions.list(meeting()).getFirst());
    }

    @Test
    void areReadBeforeTheyAreShownAndSupportedOnce() {
        announce(5);
        begin(1);
        HttpResponse<String> closed = send("", PAGE + "/questions", form("question", "Pourquoi ?"));
        assertThat(closed.statusCode()).as("closed").isEqualTo(422);
        assertThat(read(closed).select("[name=question]").text()).as("nothing typed is lost").isEqualTo("Pourquoi ?");
        assertThat(get(town, PAGE + "/direct").statusCode()).as("nothing to follow").isEqualTo(204);
        assertThat(post(antoine, DESK + "/questions/ouvrir", "").statusCode()).isEqualTo(303);
        assertThat(get(town, PAGE).body()).contains("Poser une question à la salle");
        assertThat(get(town, PAGE + "/questions").headers().allValues("Set-Cookie")).as("nothing is set before something is sent").noneMatch(one -> one.startsWith("parvis-salle"));
        assertThat(send("", PAGE + "/questions", form("question", " ")).statusCode()).isEqualTo(422);
        String awa = cookie(send("", PAGE + "/questions", form("question", "Et les arbres ?", "nom", "Awa")));
        assertThat(look(awa)).contains("Et les arbres ?", "Pas encore lue");
        assertThat(get(town, PAGE + "/ecran").body()).doesNotContain("Et les arbres");
        String one = PAGE + "/questions/" + only().id() + "/soutenir";
        send(awa, one, "");
        assertThat(only().supports()).as("nobody supports what nobody has read").isZero();
        String judge = DESK + "/questions/" + only().id();
        assertThat(post(antoine, judge, form("etat", "HIDDEN")).statusCode()).as("never without a reason").isEqualTo(422);
        HttpResponse<String> wordy = post(antoine, judge, form("etat", "ANSWERED", "reponse", "Oui. ".repeat(500)));
        assertThat(wordy.statusCode()).isEqualTo(422);
        assertThat(read(wordy).select("#q-" + only().id()).text()).as("nothing typed is lost").startsWith("Oui. Oui.");
        post(antoine, judge, form("etat", "SHOWN"));
        assertThat(read(get(town, PAGE + "/ecran")).text()).contains("Et les arbres ?", "Awa");
        String idris = cookie(send("", one, ""));
        send(idris, one, "");
        send(awa, one, "");
        assertThat(only().supports()).as("once for each device").isEqualTo(2);
        post(aResident(town), one, "");
        assertThat(only().supports()).isEqualTo(3);
        post(antoine, judge, form("etat", "HIDDEN", "reponse", "Elle met en cause une personne."));
        assertThat(look(awa)).contains("Écartée", "Elle met en cause une personne.");
        assertThat(look(idris)).as("for whoever asked alone").doesNotContain("Elle met en cause");
        post(antoine, DESK + "/questions", form("question", "Question sur papier", "nom", ""));
        assertThat(read(get(town, PAGE + "/ecran")).text()).contains("Question sur papier").doesNotContain("arbres");
    }

    @Test
    void goToTheWallAsTheyCome() throws Exception {
        announce(5);
        begin(1);
        in(town, () -> questions.turn(meeting(), Meeting.Questions.OPEN, admin));
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(at(town, PAGE + "/direct")).build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("cut");
            }
        });
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        in(town, () -> questions.type(meeting(), "Et les bancs ?", "Léa"));
        await().atMost(Duration.ofSeconds(20)).until(() -> lines.stream().anyMatch(one -> one.contains("Et les bancs ?")));
        in(town, () -> questions.turn(meeting(), Meeting.Questions.CLOSED, admin));
        await().atMost(Duration.ofSeconds(20)).until(() -> lines.contains("event: fin"));
        stream.body().close();
    }
}
