package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Polls of a room: answered once by each from a phone, by raised hands beside them, frozen when they close. */
class PollsIT extends TownThatMeets {

    private static final int AT_ONCE = 64;

    @Autowired
    private Polls polls;

    @Autowired
    private MeetingRetention retention;

    private Poll poll() {
        return InTerritory.call(town.id(), () -> polls.list(meeting()).getFirst());
    }

    private UUID open(Poll.Kind kind) {
        announce(5);
        begin(1);
        in(town, () -> {
            Poll made = polls.create(meeting(), new Poll.Draft("Quel jour vous va ?", List.of("Mardi", "Jeudi", "Samedi"), kind), admin);
            polls.open(meeting(), made.id(), admin);
        });
        return poll().id();
    }

    private void vote(UUID id, int device, Integer... choices) {
        in(town, () -> polls.vote(meeting(), id, Set.of(choices), "device " + device, "device " + device));
    }

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

    private Document look(String cookie) {
        return read(send(HttpRequest.newBuilder(at(town, PAGE + "/questions")).header("Cookie", cookie).build()));
    }

    @Test
    void areAnsweredFromPhonesUntilTheyClose() {
        announce(5);
        begin(1);
        String desk = DESK + "/sondages";
        HttpResponse<String> wrong = post(antoine, desk, form("question", "Quel jour ?", "choix", "Mardi\nmardi", "forme", "ONE"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#question").val()).as("nothing typed is lost").isEqualTo("Quel jour ?");
        assertThat(post(antoine, desk, form("question", "Quel jour ?", "choix", "Mardi\nJeudi", "forme", "ONE")).statusCode()).isEqualTo(303);
        String one = PAGE + "/sondages/" + poll().id();
        assertThat(get(town, PAGE + "/questions").body()).as("for the desk alone").doesNotContain("Quel jour ?");
        assertThat(send("", one, form("choix", "1")).statusCode()).as("not open").isEqualTo(422);
        assertThat(get(town, PAGE + "/direct").statusCode()).as("nothing to follow").isEqualTo(204);
        assertThat(post(antoine, desk + "/" + poll().id() + "/ouvrir", "").statusCode()).isEqualTo(303);
        assertThat(read(get(town, PAGE)).text()).contains("Répondre au sondage de la salle");
        assertThat(read(get(town, PAGE + "/ecran")).text()).contains("Quel jour ?", "Aucune réponse par téléphone");
        HttpResponse<String> nothing = send("", one, "");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(read(nothing).select("#choix-erreur").text()).isEqualTo("Choisissez une réponse.");
        assertThat(send("", one, form("choix", "1", "choix", "2")).statusCode()).as("one answer alone").isEqualTo(422);
        assertThat(send("", one, form("choix", "3")).statusCode()).as("not offered").isEqualTo(422);
        String awa = cookie(send("", one, form("choix", "1")));
        send(awa, one, form("choix", "2"));
        assertThat(poll().voters()).as("once for each device").isOne();
        assertThat(poll().phones()).as("as it said last").containsExactly(0, 1);
        assertThat(look(awa).select("input[name=choix][checked]").val()).isEqualTo("2");
        Person idris = aResident(town);
        post(idris, one, form("choix", "1"));
        post(idris, one, form("choix", "1"));
        assertThat(poll().voters()).as("once for each account").isEqualTo(2);
        assertThat(post(antoine, desk, form("question", "Et l’heure ?", "choix", "18 h\n20 h", "forme", "SEVERAL")).statusCode()).isEqualTo(303);
        UUID second = InTerritory.call(town.id(), () -> polls.list(meeting()).getLast().id());
        HttpResponse<String> two = post(antoine, desk + "/" + second + "/ouvrir", "");
        assertThat(two.statusCode()).as("one at a time").isEqualTo(422);
        assertThat(read(two).select("#s-" + second + " .error").text()).contains("Fermez d’abord");
        assertThat(post(antoine, desk + "/" + poll().id() + "/fermer", "").statusCode()).isEqualTo(303);
        HttpResponse<String> late = send(awa, one, form("choix", "1"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).select(".error-summary").text()).contains("Ce sondage est fermé");
        assertThat(post(antoine, desk + "/" + poll().id() + "/ouvrir", "").statusCode()).as("never again").isEqualTo(422);
        assertThat(post(antoine, desk + "/" + poll().id() + "/retirer", "").statusCode()).as("the room has seen it").isEqualTo(422);
        assertThat(post(antoine, desk + "/" + second + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(poll().phones()).containsExactly(1, 1);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation.meeting_poll_vote where territory_id = ?")
                .param(town.id()).query(Integer.class).single())).as("who answered what is kept nowhere").isZero();
    }

    @Test
    void countAPersonOnceWhoAnswersAsTwoAtOnce() throws Exception {
        UUID id = open(Poll.Kind.ONE);
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> pool.submit(() -> {
                        String device = "device " + i % 2;
                        String as = i % 2 == 0 ? "account" : "registration";
                        in(town, () -> polls.vote(meeting(), id, Set.of(1), device, as, Set.of(device, "account", "registration")));
                        return true;
                    }))
                    .toList();
            for (var one : answers) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(poll().voters()).isOne();
    }

    @Test
    void showFewPhonesToNobodyAndHandsApart() {
        UUID id = open(Poll.Kind.SEVERAL);
        String desk = DESK + "/sondages";
        for (int i = 1; i < Poll.FEWEST_VOTERS; i++) {
            vote(id, i, 1, 3);
        }
        assertThat(read(get(town, PAGE + "/ecran")).text()).contains("4 réponses par téléphone", "montrées à la fermeture").doesNotContain("Mardi");
        HttpResponse<String> wrong = post(antoine, desk + "/" + id + "/mains", form("mains1", "douze", "mains2", "3", "mains3", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#m-" + id + "-1").val()).as("nothing typed is lost").isEqualTo("douze");
        assertThat(post(antoine, desk + "/" + id + "/mains", form("mains1", "12", "mains2", "3", "mains3", "")).statusCode()).isEqualTo(303);
        assertThat(read(get(town, PAGE + "/ecran")).select(".poll tbody tr").eachText()).as("hands alone").containsExactly("Mardi 12", "Jeudi 3", "Samedi 0");
        vote(id, 5, 2);
        assertThat(read(get(town, PAGE + "/ecran")).select(".poll tbody tr").eachText()).as("nothing of phones while more come").containsExactly("Mardi 12", "Jeudi 3", "Samedi 0");
        in(town, () -> polls.close(meeting(), id, admin));
        assertThat(read(get(town, PAGE + "/ecran")).select(".poll tbody tr").eachText()).as("phones, then hands").containsExactly("Mardi 4 12", "Jeudi 1 3", "Samedi 4 0");
        assertThat(read(get(town, PAGE + "/ecran")).text()).contains("ce n’est pas un vote");
        post(antoine, DESK + "/suites/compte-rendu", form("headcount", "", "minutes", "On a voté.", "publier", "oui"));
        assertThat(read(get(town, PAGE + "/compte-rendu")).select(".poll tbody tr").eachText()).containsExactly("Mardi 4 12", "Jeudi 1 3", "Samedi 4 0");
        HttpResponse<String> late = post(antoine, desk + "/" + id + "/mains", form("mains1", "1", "mains2", "3", "mains3", "0"));
        assertThat(late.statusCode()).as("everybody has read it").isEqualTo(422);
        assertThat(read(late).text()).contains("Le compte rendu est publié");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select facts ->> 'after' from journal.entry where territory_id = ? and act = 'participation.meetingHandsCounted'")
                .param(town.id()).query(String.class).single())).isEqualTo("[12, 3, 0]");
    }

    @Test
    void areOpenedNotBeforeTheRoomFillsAndCloseWithTheMeeting() {
        announce(5);
        post(antoine, DESK + "/sondages", form("question", "Quel jour ?", "choix", "Mardi\nJeudi", "forme", "ONE"));
        String open = DESK + "/sondages/" + poll().id() + "/ouvrir";
        HttpResponse<String> early = post(antoine, open, "");
        assertThat(early.statusCode()).as("in a week").isEqualTo(422);
        assertThat(read(early).text()).contains("30 minutes avant");
        in(town, () -> jdbc.sql("update participation.meeting set starts_at = now() + interval '20 minutes' where territory_id = ?").param(town.id()).update());
        assertThat(post(antoine, open, "").statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK + "/annuler", form("pourquoi", "La salle est inondée.")).statusCode()).isEqualTo(303);
        assertThat(poll().state()).isEqualTo(Poll.State.CLOSED);
    }

    @Test
    void countADeviceOnceWhetherItsAccountIsLoggedInOrNot() {
        UUID id = open(Poll.Kind.ONE);
        vote(id, 1, 1);
        in(town, () -> polls.vote(meeting(), id, Set.of(2), "device 1", "account:1"));
        assertThat(poll().phones()).as("logged in").containsExactly(0, 1, 0);
        vote(id, 1, 3);
        assertThat(poll().phones()).as("logged out again").containsExactly(0, 0, 1);
        in(town, () -> polls.vote(meeting(), id, Set.of(1), "device 1", "account:1"));
        in(town, () -> polls.vote(meeting(), id, Set.of(1), "device 1", "account:2"));
        assertThat(poll().voters()).as("two people with one device").isEqualTo(2);
    }

    /** Whoever registered is one person on a laptop with their account and on a phone with their ticket. */
    @Test
    void countWhoeverRegisteredOnceOnAllTheirDevices() {
        announce(5);
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0"));
        String key = post(idris, PAGE + "/mon-billet", "").headers().firstValue("Location").orElseThrow().replaceFirst(".*cle=", "");
        begin(1);
        in(town, () -> {
            Poll made = polls.create(meeting(), new Poll.Draft("Quel jour vous va ?", List.of("Mardi", "Jeudi", "Samedi"), Poll.Kind.ONE), admin);
            polls.open(meeting(), made.id(), admin);
        });
        String one = PAGE + "/sondages/" + poll().id();
        assertThat(post(idris, one, form("choix", "1")).statusCode()).isEqualTo(303);
        String room = read(get(town, PAGE + "/billet?cle=" + key)).select("a[href*=/questions?cle=]").attr("href");
        assertThat(room).endsWith(key);
        Document phone = read(get(town, PAGE + "/questions?cle=" + key));
        assertThat(phone.select("[name=choix][value=1]").hasAttr("checked")).as("what they answered with the laptop").isTrue();
        HttpResponse<String> sent = send("", one, form("cle", phone.select("form [name=cle]").val(), "choix", "2"));
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("&cle=" + key);
        assertThat(poll().phones()).containsExactly(0, 1, 0);
        assertThat(post(aResident(town), one, form("choix", "3")).statusCode()).isEqualTo(303);
        assertThat(send("", one, form("cle", "autre", "choix", "3")).statusCode()).as("a key that opens nothing is nobody’s").isEqualTo(303);
        assertThat(poll().phones()).containsExactly(0, 1, 2);
        in(town, () -> polls.vote(meeting(), poll().id(), Set.of(1), "device 9", "account:9", Set.of("device 9")));
        in(town, () -> polls.vote(meeting(), poll().id(), Set.of(1), "device 8", "registration:9", Set.of("device 8", "account:9")));
        assertThat(poll().phones()).as("before they were registered, too").containsExactly(1, 1, 2);
    }

    @Test
    void takeSoManyPhonesOfOneNetwork() {
        String one = PAGE + "/sondages/" + open(Poll.Kind.ONE);
        String first = cookie(send("", one, form("choix", "1")));
        for (int i = 1; i < 60; i++) {
            assertThat(send("", one, form("choix", "2")).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> many = send("", one, form("choix", "2"));
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(read(many).text()).contains("levez la main");
        assertThat(send(first, one, form("choix", "3")).statusCode()).as("whoever answered changes their mind").isEqualTo(303);
        assertThat(poll().voters()).isEqualTo(60);
    }

    @Test
    void areTakenByHandsAloneWhereNobodyHasAPhone() {
        announce(5);
        post(antoine, DESK + "/sondages", form("question", "Quel jour ?", "choix", "Mardi\nJeudi", "forme", "ONE"));
        String hands = DESK + "/sondages/" + poll().id() + "/mains";
        assertThat(post(antoine, hands, form("mains1", "12", "mains2", "3")).statusCode()).as("before the meeting").isEqualTo(422);
        begin(6);
        assertThat(post(antoine, hands, form("mains1", "12", "mains2", "3")).statusCode()).isEqualTo(303);
        assertThat(poll().state()).isEqualTo(Poll.State.CLOSED);
        assertThat(read(get(town, PAGE + "/questions")).select(".poll tbody tr").eachText()).containsExactly("Mardi 12", "Jeudi 3");
        assertThat(read(get(town, PAGE + "/questions")).text()).contains("Aucune réponse par téléphone").doesNotContain("Moins de");
    }

    @Test
    void countEachOnceHoweverManyAnswerWhileTheyClose() throws Exception {
        UUID id = open(Poll.Kind.ONE);
        List<Callable<Boolean>> all = IntStream.range(0, AT_ONCE).<Callable<Boolean>>mapToObj(i -> () -> {
            if (i == AT_ONCE / 2) {
                in(town, () -> polls.close(meeting(), id, admin));
                return false;
            }
            try {
                vote(id, i % 16, 1 + i % 3);
                return true;
            } catch (Refusal late) {
                return false;
            }
        }).toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        Poll closed = poll();
        assertThat(closed.voters()).as("one for each device").isLessThanOrEqualTo(16);
        assertThat(closed.phones().stream().mapToInt(Integer::intValue).sum()).as("each in one sum").isEqualTo(closed.voters());
        assertThatThrownBy(() -> vote(id, 99, 1)).isInstanceOf(Refusal.class);
        assertThat(poll()).isEqualTo(closed);
    }

    @Test
    void goToTheWallAsTheyAreAnswered() throws Exception {
        UUID id = open(Poll.Kind.ONE);
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
        vote(id, 1, 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> lines.stream().anyMatch(one -> one.contains("\"voters\":1")));
        assertThat(lines).as("nothing of what so few said").noneMatch(one -> one.contains("\"phones\":1"));
        in(town, () -> polls.close(meeting(), id, admin));
        await().atMost(Duration.ofSeconds(20)).until(() -> lines.contains("event: fin"));
        stream.body().close();
    }

    @Test
    void thatNobodyClosesAreClosedTheDayAfter() {
        UUID id = open(Poll.Kind.ONE);
        vote(id, 1, 2);
        begin(6);
        assertThatThrownBy(() -> vote(id, 2, 2)).as("the room is empty").isInstanceOf(Refusal.class);
        in(town, () -> retention.forget(Instant.now().plusSeconds(26 * 3_600)));
        assertThat(poll().state()).isEqualTo(Poll.State.CLOSED);
        assertThat(poll().phones()).containsExactly(0, 1, 0);
    }

    @Test
    void areOpenedByWhoeverReceivesPeopleAndByNobodyElse() {
        UUID id = open(Poll.Kind.ONE);
        Person theirs = anAgent(town, voirie(town));
        Person elsewhere = anAgent(town, InTerritory.call(town.id(), () -> departments.list().stream()
                .filter(one -> !one.code().equals("voirie")).findFirst().orElseThrow().id()));
        Person stranger = anAdministrator(aTown());
        Person resident = aResident(town);
        String desk = DESK + "/sondages";
        assertThat(get(theirs, desk).statusCode()).isEqualTo(200);
        assertThat(get(elsewhere, desk).statusCode()).isEqualTo(404);
        assertThat(get(stranger, desk).statusCode()).isEqualTo(404);
        assertThat(get(resident, desk).statusCode()).isEqualTo(403);
        assertThat(get(town, desk).statusCode()).isIn(302, 401);
        for (String path : List.of("", "/" + id + "/ouvrir", "/" + id + "/fermer", "/" + id + "/mains", "/" + id + "/retirer")) {
            assertThat(post(elsewhere, desk + path, "").statusCode()).as(path).isEqualTo(404);
            assertThat(post(stranger, desk + path, "").statusCode()).as(path).isEqualTo(404);
            assertThat(post(resident, desk + path, "").statusCode()).as(path).isEqualTo(403);
            assertThat(post(town, desk + path, "").statusCode()).as(path).isEqualTo(401);
        }
        Territory other = aTown();
        publish(other);
        assertThat(post(other, PAGE + "/sondages/" + id, form("choix", "1")).statusCode()).isEqualTo(404);
        assertThat(poll().isOpen()).isTrue();
        assertThat(poll().voters()).isZero();
    }
}
