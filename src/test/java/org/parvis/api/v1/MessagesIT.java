package org.parvis.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.api.ApiIT;
import org.parvis.api.ApiScope;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program hands in messages of another network, which agents find with the mentions. */
class MessagesIT extends ApiIT {

    private static final String PATH = "/api/v1/messages";

    @Autowired
    private JdbcClient jdbc;

    private static String message(String id, String account, String words) {
        return """
                {"network":"Voisins","id":"%s","conversation":"c-7","author":{"account":"%s","name":"Léa"},
                 "words":"%s","link":"https://voisins.example/m/%s","at":"2024-11-28T09:00:00+01:00"}
                """.formatted(id, account, words, id);
    }

    private String secret() {
        return aToken(Set.of("voirie"), ApiScope.MESSAGES_WRITE);
    }

    private List<String> all(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).list());
    }

    private String path(String words) {
        return "/bureau/mentions/" + all("select id::text from relation.received_brief where words = '" + words + "'").getFirst();
    }

    @Test
    void waitsWithTheMentionsAndSaysWhereItIsAnswered() {
        HttpResponse<String> taken = write(secret(), PATH, message("m1", "lea92", "Le banc est cassé"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).isEqualTo("{\"taken\":true}");
        Person agent = anAgent(town, department("voirie"));
        assertThat(get(agent, "/bureau/mentions").body()).contains("Le banc est cassé");
        Document page = Jsoup.parse(get(agent, path("Le banc est cassé")).body());
        assertThat(page.text()).contains("Parvis ne peut pas y répondre", "lea92", "Voisins", "28 novembre 2024");
        assertThat(page.select("a[href='https://voisins.example/m/m1']").eachText()).contains("Répondre sur Voisins");
        assertThat(page.select("textarea")).isEmpty();
        String opened = post(agent, path("Le banc est cassé") + "/ouvrir", "nature=question").headers().firstValue("Location").orElseThrow();
        assertThat(opened).contains("fait=ouvrir");
        assertThat(get(agent, path("Le banc est cassé")).body()).as("nor once it is in a case").doesNotContain("/repondre");
        assertThat(all("select channel from casework.case")).containsExactly("SOCIAL");
    }

    @Test
    void takesTheSameOnceHoweverOftenAndAtOnce() throws Exception {
        String secret = secret();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> calls = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> write(secret, PATH, message("m1", "lea92", "Une fois")).body())
                    .toList();
            List<String> answers = many.invokeAll(calls).stream().map(one -> {
                try {
                    return one.get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
            assertThat(answers).filteredOn(answer -> answer.contains("true")).hasSize(1);
        }
        assertThat(all("select count(*)::text from relation.received_brief")).containsExactly("1");
    }

    @Test
    void joinsTheCaseOfItsConversationOnlyFromTheSameAccount() {
        String secret = secret();
        write(secret, PATH, message("m1", "lea92", "Le banc est cassé"));
        Person agent = anAgent(town, department("voirie"));
        post(agent, path("Le banc est cassé") + "/ouvrir", "nature=question");
        write(secret, PATH, message("m2", "lea92", "Celui de gauche"));
        write(secret, PATH, message("m3", "marc", "Moi aussi je le vois"));
        write(secret, PATH, message("m4", "lea92", "Autre fil").replace("c-7", "c-8"));
        assertThat(all("select words || ' ' || state || ' ' || why || ' ' || cardinality(suggestions) from relation.received_brief order by id"))
                .containsExactly(
                        "Le banc est cassé JOINED HAND 0", "Celui de gauche JOINED ANSWERED 0",
                        "Moi aussi je le vois WAITING CONVERSATION 1", "Autre fil WAITING UNKNOWN 0");
        Document page = Jsoup.parse(get(agent, path("Moi aussi je le vois")).body());
        assertThat(page.select("section[aria-labelledby=conversation] li")).hasSize(2);
    }

    @Test
    void keepsApartWhatTwoProgramsHandInByOneNameOfANetwork() {
        String secret = secret();
        write(secret, PATH, message("m1", "lea92", "Le banc est cassé"));
        Person agent = anAgent(town, department("voirie"));
        post(agent, path("Le banc est cassé") + "/ouvrir", "nature=question");
        String other = aToken("Autre relais", Set.of("voirie"), 10_000, ApiScope.MESSAGES_WRITE);
        assertThat(write(other, PATH, message("m1", "lea92", "Une autre Léa")).body()).as("the same id elsewhere").contains("true");
        assertThat(write(other, PATH, message("m2", "marc", "Un autre Marc")).body()).contains("true");
        assertThat(all("select state || ' ' || cardinality(suggestions) from relation.received_brief where words like 'Un%'"))
                .containsExactly("WAITING 0", "WAITING 0");
        assertThat(Jsoup.parse(get(agent, path("Une autre Léa")).body()).select("section[aria-labelledby=conversation] li")).hasSize(1);
        String renewed = secret();
        assertThat(write(renewed, PATH, message("m1", "lea92", "Le banc est cassé")).body()).as("a token renewed").contains("false");
        write(renewed, PATH, message("m3", "lea92", "Celui de gauche"));
        assertThat(all("select state from relation.received_brief where words = 'Celui de gauche'")).containsExactly("JOINED");
    }

    @Test
    void goesOnWithWhatCameBeforeProgramsWereToldApart() {
        String secret = secret();
        write(secret, PATH, message("m1", "lea92", "Le banc est cassé"));
        post(anAgent(town, department("voirie")), path("Le banc est cassé") + "/ouvrir", "nature=question");
        in(town, () -> jdbc.sql("update relation.received_brief set program = null, fingerprint = 'handed:Voisins/m1'").update());
        assertThat(write(secret, PATH, message("m1", "lea92", "Le banc est cassé")).body()).contains("false");
        write(secret, PATH, message("m2", "lea92", "Celui de gauche"));
        assertThat(all("select state from relation.received_brief where words = 'Celui de gauche'")).containsExactly("JOINED");
    }

    @Test
    void refusesWhatIsNoMessage() {
        String secret = secret();
        for (String wrong : List.of(
                "{}",
                message("m1", "lea92", " "),
                message("m1", "", "Bonjour"),
                message("m1", "lea92", "a".repeat(5_001)),
                message("m".repeat(201), "lea92", "Bonjour"),
                message("m1", "lea92", "Bonjour").replace("https://voisins.example", "javascript:alert(1)//x"),
                message("m1", "lea92", "Bonjour").replace("https://", "https://user:pass@"),
                message("m1", "lea92", "Bonjour").replace("2024-11-28T09:00:00+01:00", "2999-01-01T00:00:00Z"),
                message("m1", "lea92", "Bonjour").replace("2024-11-28T09:00:00+01:00", "hier"),
                message("m1", "lea92", "Bonjour").replace("\"network\"", "\"reseau\""))) {
            assertThat(write(secret, PATH, wrong).statusCode()).as(wrong.substring(0, Math.min(wrong.length(), 200))).isEqualTo(422);
        }
        assertThat(write(secret, PATH, message("m1", "lea92", "a".repeat(210_000))).statusCode()).isEqualTo(413);
        assertThat(all("select count(*)::text from relation.received_brief")).containsExactly("0");
    }

    @Test
    void isForTokensWithItsScopeOfTheTerritory() {
        String body = message("m1", "lea92", "Bonjour");
        assertThat(write("nothing", PATH, body).statusCode()).isEqualTo(401);
        assertThat(write(aToken(Set.of("voirie"), ApiScope.CASES_WRITE), PATH, body).statusCode()).isEqualTo(403);
        String secret = secret();
        assertThat(read(secret, "/api/v1/cases").statusCode()).as("it reads nothing").isEqualTo(403);
        var here = town;
        town = aTownThatIsAsked();
        assertThat(write(secret, PATH, body).statusCode()).as("another town").isEqualTo(401);
        town = here;
        String slow = aToken("Lent", Set.of("voirie"), 1, ApiScope.MESSAGES_WRITE);
        assertThat(write(slow, PATH, body).statusCode()).isEqualTo(201);
        assertThat(write(slow, PATH, message("m2", "lea92", "Encore")).statusCode()).isEqualTo(429);
        assertThat(get(aResident(here), "/bureau/mentions").statusCode()).isEqualTo(403);
    }
}
