package org.parvis.participation.debate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.debate.Position;
import org.parvis.participation.debate.TownThatDebates;
import org.parvis.participation.live.LiveStreams;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Results go to open pages as they come: one event a second at most, one reader however many follow, an end. */
class LiveResultsIT extends TownThatDebates {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private LiveStreams live;

    private final HttpClient http = HttpClient.newHttpClient();

    /** A page that another test closed is noticed at the next beat. */
    @BeforeEach
    void waitUntilNobodyElseFollows() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(live.countReaders()).isZero());
    }

    /** A page that is open. */
    private final class Follower implements AutoCloseable {
        private final HttpResponse<InputStream> answer;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private volatile boolean isOver;

        Follower(String path) throws IOException, InterruptedException {
            answer = http.send(HttpRequest.newBuilder(at(town, path)).build(), HttpResponse.BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add("cut");
            }
            isOver = true;
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }

    private void cast(Person who, Position position) {
        in(town, () -> votes.voteAs(accounts.get(who.id()), debate.id(), position, Locale.FRENCH));
    }

    @Test
    void comeTogetherAndEndWithTheDebate() throws Exception {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(aResident(town));
        }
        try (Follower one = new Follower(page + "/direct"); Follower other = new Follower(page + "/direct")) {
            assertThat(one.answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
            assertThat(one.answer.headers().map()).containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
            assertThat(one.answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            await().atMost(SOON).untilAsserted(() -> assertThat(one.data()).containsExactly("data: {\"PRO\":0,\"CONTRA\":0,\"NEITHER\":0}"));
            await().atMost(SOON).untilAsserted(() -> assertThat(live.countReaders()).as("one, however many follow").isEqualTo(1));
            people.forEach(who -> cast(who, Position.PRO));
            cast(people.getFirst(), Position.CONTRA);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(one.data()).last().isEqualTo("data: {\"PRO\":5,\"CONTRA\":1,\"NEITHER\":0}");
                assertThat(other.data()).last().isEqualTo(one.data().getLast());
            });
            assertThat(one.data().size()).as("not one for each of seven votes").isLessThan(7);
            post(admin, DESK + "/1/clore", form("pourquoi", "Fini."));
            await().atMost(SOON).untilAsserted(() -> assertThat(one.isOver && other.isOver).isTrue());
            assertThat(one.lines).contains("event: fin");
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(live.count()).isZero());
        await().atMost(SOON).untilAsserted(() -> assertThat(live.countReaders()).isZero());
    }

    @Test
    void forgetWhoeverIsGoneAndHaveRoomForSoMany() throws Exception {
        List<Follower> all = new ArrayList<>();
        try {
            int status = 200;
            while (status == 200 && all.size() < 100) {
                Follower next = new Follower(page + "/direct");
                status = next.answer.statusCode();
                all.add(next);
            }
            assertThat(status).as("so many from one place").isEqualTo(503);
            assertThat(all.getLast().answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(all).hasSizeLessThan(60);
        } finally {
            for (Follower one : all) {
                one.close();
            }
        }
        // Whoever left is noticed when something is said.
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            cast(aPerson(), Position.NEITHER);
            assertThat(live.count()).isZero();
        });
        assertThat(get(town, page).statusCode()).isEqualTo(200);
    }

    private Person aPerson() {
        return aResident(town);
    }
}
