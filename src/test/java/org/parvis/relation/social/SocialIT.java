package org.parvis.relation.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.Timeline;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefChannel;
import org.parvis.relation.brief.BriefState;
import org.parvis.relation.brief.BriefWhy;
import org.parvis.relation.brief.Briefs;
import org.parvis.request.AskingTown;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town’s account, against a server that plays Mastodon. */
class SocialIT extends ParvisIT {

    private static final String ADMIN = "/admin/territoire/reseau";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private SocialReading reading;

    @Autowired
    private SocialPosting posting;

    @Autowired
    private SocialAccounts accounts;

    @Autowired
    private Briefs briefs;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person administrator;
    private Person nadia;
    private PlayedMastodon mastodon;

    @BeforeEach
    void build() throws IOException {
        town = AskingTown.create(imports, territories);
        administrator = anAdministrator(town);
        nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        mastodon = new PlayedMastodon();
    }

    @AfterEach
    void close() {
        mastodon.close();
    }

    private HttpResponse<String> save(String token) {
        return post(administrator, ADMIN, "active=on&server=" + encoded(mastodon.address()) + "&token=" + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int read() {
        return InTerritory.call(town.id(), reading::readDue);
    }

    private List<Brief> list(BriefState state) {
        return InTerritory.call(town.id(), () -> briefs.list(BriefChannel.SOCIAL, state, null));
    }

    private void connect() {
        assertThat(save(PlayedMastodon.TOKEN).statusCode()).isEqualTo(303);
        read();
    }

    private String column(String column) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select " + column + "::text from relation.social_account where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .single());
    }

    @Test
    void isSetByAnAdministratorAloneAndItsTokenIsSealed() {
        assertThat(save("wrong").body()).contains("n’accepte pas ce jeton");
        assertThat(save(PlayedMastodon.TOKEN).statusCode()).isEqualTo(303);
        assertThat(get(administrator, ADMIN).body()).contains("ville").contains("240").doesNotContain(PlayedMastodon.TOKEN);
        assertThat(column("encode(token, 'escape')")).doesNotContain(PlayedMastodon.TOKEN);
        assertThat(get(administrator, "/admin/journal").body()).contains("a réglé le compte Mastodon");
        assertThat(post(administrator, ADMIN, "server=" + encoded(mastodon.address())).statusCode()).as("keeps its token").isEqualTo(303);
        HttpResponse<String> moved = post(administrator, ADMIN, "token=&server=http%3A%2F%2Flocalhost%3A" + mastodon.address().replaceAll(".*:", ""));
        assertThat(moved.body()).as("never sent elsewhere").contains("Donnez le jeton");
        HttpResponse<String> nonsense = post(administrator, ADMIN, "token=x&server=pas%20un%20serveur");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("value=\"pas un serveur\"").contains("Écrivez l’adresse du serveur");
        for (Person other : List.of(nadia, aStaffMember(town, Role.FRONT_DESK, null), aResident(town))) {
            assertThat(get(other, ADMIN).statusCode()).isEqualTo(403);
            assertThat(post(other, ADMIN + "/retirer", "").statusCode()).isEqualTo(403);
        }
        assertThat(post(administrator, ADMIN + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), accounts::find)).isEmpty();
    }

    @Test
    void readsEachMentionOnceFromNowOn() {
        mastodon.mention(3, "lea@ailleurs.example", "<p>Avant</p>", "public", null);
        connect();
        assertThat(list(BriefState.WAITING)).isEmpty();
        IntStream.range(10, 80).forEach(id -> mastodon.mention(
                id, "lea@ailleurs.example", "<p>Trou n° " + id + " <script>x</script>&lt;b&gt;</p>", "unlisted", null));
        mastodon.mention(90, "ville", "<p>Nous-mêmes</p>", "public", null);
        assertThat(read()).isEqualTo(70);
        assertThat(read()).isZero();
        assertThat(column("last_seen")).isEqualTo("90");
        // As after a crash between taking and noting how far.
        in(town, () -> jdbc.sql("update relation.social_account set last_seen = 20 where territory_id = ?").param(town.id()).update());
        assertThat(read()).isZero();
        Brief newest = list(BriefState.WAITING).getFirst();
        assertThat(newest.words()).isEqualTo("Trou n° 79 <b>");
        assertThat(newest.sender()).isEqualTo(new Brief.Sender("lea@ailleurs.example", "Léa <b>"));
        assertThat(newest.post()).isEqualTo(new Brief.Post(
                "https://ailleurs.example/@lea@ailleurs.example/79", mastodon.host(), "979", Brief.Audience.UNLISTED));
        assertThat(newest.place().why()).isEqualTo(BriefWhy.UNKNOWN);
        assertThat(list(BriefState.WAITING)).extracting(brief -> Objects.requireNonNull(brief.post()).link())
                .as("no script for a link").noneMatch(link -> link.startsWith("javascript"));
        assertThat(get(nadia, newest.path()).body()).contains("Trou n° 79 &lt;b&gt;").contains("href=\"https://ailleurs.example/");
    }

    @Test
    void readsEachMentionOnceOnTwoNodes() throws Exception {
        connect();
        IntStream.range(10, 40).forEach(id -> mastodon.mention(id, "lea", "<p>Trou " + id + "</p>", "public", null));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(this::readWithoutLease);
            var two = nodes.submit(this::readWithoutLease);
            assertThat(one.get() + two.get()).isEqualTo(30);
        }
        assertThat(list(BriefState.WAITING)).hasSize(30);
    }

    /** As where the other node’s lease has run out while it still reads. */
    private int readWithoutLease() {
        in(town, () -> jdbc.sql("update relation.social_account set leased_until = null where territory_id = ?").param(town.id()).update());
        return read();
    }

    @ParameterizedTest
    @CsvSource({"SLOW, SLOW", "HUGE, BROKEN", "NO_JSON, BROKEN", "UNAUTHORIZED, TOKEN", "TOO_MANY, BUSY", "ELSEWHERE, BROKEN"})
    void saysWhatIsWrongAndGoesOnAfterwards(PlayedMastodon.Mood mood, String problem) {
        connect();
        mastodon.mention(10, "lea", "<p>Trou</p>", "public", null);
        mastodon.mood = mood;
        assertThat(read()).isZero();
        assertThat(column("problem")).isEqualTo(problem);
        assertThat(get(administrator, ADMIN).body()).contains("Prochain essai");
        assertThat(get(administrator, "/admin/territoire").body()).contains("la lecture échoue");
        Instant next = Objects.requireNonNull(InTerritory.call(town.id(), accounts::find).orElseThrow().health().nextAt());
        if (mood == PlayedMastodon.Mood.TOO_MANY) {
            assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(110)));
        }
        assertThat(read()).as("left alone for a while").isZero();
        mastodon.mood = PlayedMastodon.Mood.GOOD;
        in(town, () -> jdbc.sql("update relation.social_account set next_at = null where territory_id = ?").param(town.id()).update());
        assertThat(read()).isEqualTo(1);
        assertThat(column("coalesce(problem, '')")).isEmpty();
    }

    @Test
    void leavesAnAccountAloneThatTookThePlaceOfTheOneThatIsRead() throws IOException {
        connect();
        mastodon.mention(10, "lea", "<p>Trou</p>", "public", null);
        try (PlayedMastodon other = new PlayedMastodon()) {
            mastodon.meanwhile = () -> {
                mastodon.meanwhile = () -> {};
                post(administrator, ADMIN, "active=on&server=" + encoded(other.address()) + "&token=" + PlayedMastodon.TOKEN);
            };
            assertThat(read()).isEqualTo(1);
            assertThat(column("server || ' ' || coalesce(last_seen, -1) || ' ' || taken")).isEqualTo(other.address() + " -1 0");
        }
    }

    @Test
    void doesNotFailAnAccountForTheTroubleOfTheOneBefore() throws IOException {
        connect();
        try (PlayedMastodon other = new PlayedMastodon()) {
            mastodon.mention(10, "lea", "<p>Trou</p>", "public", null);
            mastodon.meanwhile = () -> {
                post(administrator, ADMIN, "active=on&server=" + encoded(other.address()) + "&token=" + PlayedMastodon.TOKEN);
                throw new IllegalStateException("no answer");
            };
            assertThat(read()).isZero();
            assertThat(column("server || ' ' || failures || coalesce(problem, '')")).isEqualTo(other.address() + " 0");
        }
    }

    @Test
    void passesOverAMentionThatCannotBeTaken() {
        connect();
        mastodon.mention(10, "lea", "<p>Trou</p>", "public", "\0");
        mastodon.mention(11, "lea", "<p>Encore un trou</p>", "public", null);
        assertThat(read()).isEqualTo(1);
        assertThat(column("last_seen || coalesce(problem, '')")).isEqualTo("11");
        assertThat(list(BriefState.WAITING)).extracting(Brief::words).containsExactly("Encore un trou");
    }

    /** A mention that has become a request; gives its page. */
    private Brief opened(String visibility) {
        connect();
        return opened(visibility, 11);
    }

    private Brief opened(String visibility, long id) {
        mastodon.mention(id, "lea@ailleurs.example", "<p>@ville Quand ouvre la salle ?</p>", visibility, null);
        read();
        Brief waiting = list(BriefState.WAITING).getFirst();
        assertThat(get(nadia, waiting.path()).body()).as("no answer before there is a case").doesNotContain("Publier la réponse");
        assertThat(post(nadia, waiting.path() + "/ouvrir", "nature=question").statusCode()).isEqualTo(303);
        return list(BriefState.JOINED).getFirst();
    }

    private HttpResponse<String> answer(Person by, Brief brief, UUID key, String words, String audience) {
        return post(by, brief.path() + "/repondre", "key=" + key + "&lecteurs=" + audience + "&texte=" + encoded(words));
    }

    private List<String> notes(Brief brief) {
        return InTerritory.call(town.id(), () -> timeline.of(Objects.requireNonNull(brief.place().caseId()))).stream()
                .map(entry -> String.valueOf(entry.internalText()))
                .filter(text -> !text.equals("null"))
                .toList();
    }

    @Test
    void answersWhereItWasWrittenOnceAndToNoMorePeople() {
        Brief brief = opened("public");
        assertThat(InTerritory.call(town.id(), () -> cases.get(Objects.requireNonNull(brief.place().caseId()))).channel()).isEqualTo(CaseChannel.SOCIAL);
        UUID key = Ids.next();
        assertThat(answer(nadia, brief, key, "À 9 h, du lundi au samedi.", "PUBLIC").statusCode()).isEqualTo(303);
        assertThat(answer(nadia, brief, key, "À 9 h, du lundi au samedi.", "PUBLIC").statusCode()).isEqualTo(303);
        assertThat(mastodon.statuses()).singleElement().satisfies(status -> {
            assertThat(status.path("status").asString()).isEqualTo("@lea@ailleurs.example À 9 h, du lundi au samedi.");
            assertThat(status.path("in_reply_to_id").asString()).isEqualTo("911");
            assertThat(status.path("visibility").asString()).isEqualTo("public");
        });
        assertThat(notes(brief)).containsExactly("Réponse publiée sur le réseau social\u00a0: À 9 h, du lundi au samedi.");
        assertThat(get(nadia, brief.path()).body()).contains("publiée").contains("https://social.example/@ville/771");
        assertThat(answer(nadia, brief, Ids.next(), "x".repeat(230), "UNLISTED").body()).contains("trop longue");
        assertThat(answer(nadia, brief, Ids.next(), "  ", "UNLISTED").body()).contains("Écrivez votre réponse");
        assertThat(answer(nadia, brief, Ids.next(), "Bonjour", "FOLLOWERS").statusCode()).isEqualTo(422);
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(answer(desk, brief, Ids.next(), "Bonjour", "UNLISTED").statusCode()).as("not theirs").isEqualTo(404);
        assertThat(mastodon.statuses()).hasSize(1);
        // Whoever was answered goes on, others wait.
        mastodon.mention(12, "lea@ailleurs.example", "<p>Merci !</p>", "public", "771");
        mastodon.mention(13, "max@ailleurs.example", "<p>Moi aussi</p>", "public", "771");
        read();
        assertThat(list(BriefState.JOINED)).extracting(Brief::words).contains("Merci !");
        assertThat(list(BriefState.WAITING)).extracting(Brief::words).containsExactly("Moi aussi");
    }

    @Test
    void neverMakesPublicWhatWasNot() {
        Brief brief = opened("direct");
        assertThat(get(nadia, brief.path()).body()).contains("value=\"DIRECT\"").doesNotContain("value=\"PUBLIC\"");
        assertThat(answer(nadia, brief, Ids.next(), "Bonjour", "PUBLIC").statusCode()).isEqualTo(422);
        assertThat(answer(nadia, brief, Ids.next(), "Bonjour", "UNLISTED").statusCode()).isEqualTo(422);
        assertThat(answer(nadia, brief, Ids.next(), "Bonjour", "DIRECT").statusCode()).isEqualTo(303);
        assertThat(mastodon.statuses()).singleElement().satisfies(
                status -> assertThat(status.path("visibility").asString()).isEqualTo("direct"));
    }

    @Test
    void namesNobodyElseInWhatIsNotForAll() {
        Brief brief = opened("direct");
        for (String words : List.of("Voyez @max@ailleurs.example", "Voyez (@max)", "@lea bonjour", "@lea@ailleurs.example.org")) {
            HttpResponse<String> refused = answer(nadia, brief, Ids.next(), words, "DIRECT");
            assertThat(refused.statusCode()).as(words).isEqualTo(422);
            assertThat(refused.body()).contains("cite un autre compte").contains(words);
        }
        String fine = "@lea@ailleurs.example, écrivez à mairie@ville.example ou voyez https://ville.example/@ville";
        assertThat(answer(nadia, brief, Ids.next(), fine, "DIRECT").statusCode()).isEqualTo(303);
        assertThat(mastodon.statuses()).hasSize(1);
        Brief open = opened("public", 12);
        assertThat(answer(nadia, open, Ids.next(), "Voyez @max", "UNLISTED").statusCode()).isEqualTo(303);
    }

    @Test
    void isNotPostedOnceTheServerWouldNotKnowItAgain() {
        Brief brief = opened("public");
        mastodon.mood = PlayedMastodon.Mood.NO_JSON;
        answer(nadia, brief, Ids.next(), "À 9 h.", "UNLISTED");
        mastodon.mood = PlayedMastodon.Mood.GOOD;
        in(town, () -> jdbc.sql("update relation.social_reply set written_at = written_at - interval '1 hour' where territory_id = ?")
                .param(town.id())
                .update());
        in(town, posting::deliverWaiting);
        assertThat(mastodon.statuses()).isEmpty();
        assertThat(notes(brief).getLast()).contains("vérifiez-le").endsWith("À 9 h.");
        assertThat(get(nadia, brief.path()).body()).doesNotContain("en attente");
    }

    @Test
    void asksAServerInTroubleOnceARound() {
        Brief brief = opened("public");
        mastodon.mood = PlayedMastodon.Mood.SLOW;
        List.of("Un", "Deux").forEach(words -> answer(nadia, brief, Ids.next(), words, "UNLISTED"));
        int before = mastodon.calls();
        in(town, posting::deliverWaiting);
        assertThat(mastodon.calls()).isEqualTo(before + 1);
        mastodon.mood = PlayedMastodon.Mood.GOOD;
        in(town, posting::deliverWaiting);
        assertThat(mastodon.statuses()).hasSize(2);
    }

    @Test
    void leavesAServerAloneForAsLongAsItAsks() {
        Brief brief = opened("public");
        mastodon.mood = PlayedMastodon.Mood.TOO_MANY;
        mastodon.retryAfter = 600;
        answer(nadia, brief, Ids.next(), "Un", "UNLISTED");
        int asked = mastodon.calls();
        mastodon.mood = PlayedMastodon.Mood.GOOD;
        answer(nadia, brief, Ids.next(), "Deux", "UNLISTED");
        in(town, posting::deliverWaiting);
        assertThat(read()).as("mentions wait too").isZero();
        assertThat(mastodon.calls()).isEqualTo(asked);
        assertThat(get(administrator, ADMIN).body()).contains("demande d’attendre").contains("Prochain essai");
        assertThat(InTerritory.call(town.id(), accounts::find).orElseThrow().health().nextAt())
                .isAfter(Instant.now().plus(Duration.ofMinutes(9)));
        tenMinutesLater();
        in(town, posting::deliverWaiting);
        assertThat(mastodon.statuses()).hasSize(2);
        assertThat(notes(brief)).hasSize(2);
    }

    private void tenMinutesLater() {
        in(town, () -> {
            jdbc.sql("update relation.social_account set next_at = next_at - interval '10 minutes' where territory_id = ?")
                    .param(town.id())
                    .update();
            jdbc.sql("update relation.social_reply set leased_until = leased_until - interval '10 minutes' where territory_id = ?")
                    .param(town.id())
                    .update();
        });
    }

    @Test
    void saysAtOnceThatNothingLeavesWhereTheServerWantsToBeLeftAloneForTooLong() {
        Brief brief = opened("public");
        mastodon.mood = PlayedMastodon.Mood.TOO_MANY;
        answer(nadia, brief, Ids.next(), "À 9 h.", "UNLISTED");
        assertThat(notes(brief)).containsExactly("La réponse n’a pas pu être publiée sur le réseau social\u00a0: À 9 h.");
        assertThat(get(nadia, brief.path()).body()).contains("non publiée").doesNotContain("en attente");
    }

    @Test
    void losesNoAnswerThatIsSentByTheFormOfAnother() {
        Brief brief = opened("public");
        UUID key = Ids.next();
        assertThat(answer(nadia, brief, key, "À 9 h.", "UNLISTED").statusCode()).isEqualTo(303);
        HttpResponse<String> another = answer(nadia, brief, key, "Non, à 10 h.", "UNLISTED");
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body()).contains("Une autre réponse est déjà partie").contains("Non, à 10 h.").doesNotContain("value=\"" + key);
        assertThat(answer(nadia, brief, key, "À 9 h.", "PUBLIC").statusCode()).as("for others").isEqualTo(422);
        Brief second = opened("public", 12);
        assertThat(answer(nadia, second, key, "À 9 h.", "UNLISTED").statusCode()).as("to another").isEqualTo(422);
        assertThat(mastodon.statuses()).hasSize(1);
        assertThat(answer(nadia, brief, Ids.next(), "Non, à 10 h.", "UNLISTED").statusCode()).isEqualTo(303);
        assertThat(mastodon.statuses()).hasSize(2);
    }

    @Test
    void answersByTheServerAloneByWhichItCame() throws IOException {
        Brief brief = opened("public");
        mastodon.mood = PlayedMastodon.Mood.NO_JSON;
        answer(nadia, brief, Ids.next(), "À 9 h.", "UNLISTED");
        assertThat(get(nadia, brief.path()).body()).contains("en attente");
        try (PlayedMastodon other = new PlayedMastodon()) {
            post(administrator, ADMIN, "active=on&server=" + encoded(other.address()) + "&token=" + PlayedMastodon.TOKEN);
            read();
            assertThat(get(nadia, brief.path()).body())
                    .doesNotContain("Publier la réponse")
                    .contains("Il est arrivé par " + mastodon.host())
                    .contains("href=\"https://ailleurs.example/@lea@ailleurs.example/11\"");
            assertThat(answer(nadia, brief, Ids.next(), "À 10 h.", "UNLISTED").statusCode()).isEqualTo(422);
            in(town, posting::deliverWaiting);
            assertThat(other.statuses()).isEmpty();
            assertThat(notes(brief)).singleElement().asString().startsWith("La réponse n’a pas pu être publiée");
            // What a post answers is a post of its own server, whatever has that name elsewhere.
            other.mention(12, "lea@ailleurs.example", "<p>Et ici ?</p>", "public", "911");
            read();
            assertThat(list(BriefState.WAITING)).extracting(Brief::words).containsExactly("Et ici ?");
        }
    }

    @Test
    void triesAgainWhatDidNotLeaveAndSaysSoWhereItNeverDoes() {
        Brief brief = opened("public");
        mastodon.mood = PlayedMastodon.Mood.NO_JSON;
        assertThat(answer(nadia, brief, Ids.next(), "À 9 h.", "UNLISTED").statusCode()).isEqualTo(303);
        assertThat(get(nadia, brief.path()).body()).contains("en attente");
        assertThat(notes(brief)).isEmpty();
        mastodon.mood = PlayedMastodon.Mood.GOOD;
        in(town, posting::deliverWaiting);
        in(town, posting::deliverWaiting);
        assertThat(mastodon.statuses()).hasSize(1);
        mastodon.mood = PlayedMastodon.Mood.UNAUTHORIZED;
        answer(nadia, brief, Ids.next(), "Ou à 10 h.", "UNLISTED");
        assertThat(notes(brief).getLast()).startsWith("La réponse n’a pas pu être publiée");
        mastodon.mood = PlayedMastodon.Mood.GOOD;
        in(town, posting::deliverWaiting);
        assertThat(mastodon.statuses()).hasSize(1);
    }
}
