package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorIT extends ParvisIT {

    private static final String PATH = "/connexion/second-facteur";

    @Autowired
    private SecondFactors factors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void setsUpAnApplicationAtTheFirstLoginAndAsksForItFromThenOn() {
        Person agent = people.halfIn(anAgent(aTerritory(), UUID.randomUUID()));
        byte[] secret = secretOf(get(agent, PATH).body());
        HttpResponse<String> enrolled = post(agent, PATH, "code=" + Totp.codeAt(secret, clock.instant()));
        assertThat(enrolled.statusCode()).isEqualTo(200);
        assertThat(codesOf(enrolled.body())).hasSize(8);
        Person elevated = withCookieOf(enrolled, agent);
        assertThat(get(elevated, "/").body()).contains("Bureau");
        assertThat(get(agent, "/").body()).as("the old session is dead").doesNotContain("Bureau");

        Person again = people.halfIn(agent);
        assertThat(get(again, PATH).body()).contains("Code de votre application").doesNotContain("class=\"qr\"");
        String next = Totp.codeAt(secret, clock.instant().plusSeconds(30));
        HttpResponse<String> answered = post(again, PATH, "code=" + next + "&retour=/bureau/equipe");
        assertThat(answered.headers().firstValue("Location").orElseThrow()).endsWith("/bureau/equipe");
        assertThat(get(withCookieOf(answered, again), "/").body()).contains("Bureau");

        Person replaying = people.halfIn(agent);
        assertThat(post(replaying, PATH, "code=" + next).statusCode()).as("a code serves once").isEqualTo(422);
    }

    @Test
    void acceptsARecoveryCodeOnce() {
        Person agent = enrolled();
        List<String> codes = codes(agent);
        Person one = people.halfIn(agent);
        assertThat(post(one, PATH, "code=" + codes.getFirst().toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(303);
        Person two = people.halfIn(agent);
        assertThat(post(two, PATH, "code=" + codes.getFirst()).statusCode()).isEqualTo(422);
        assertThat(post(two, PATH, "code=" + codes.get(1)).statusCode()).isEqualTo(303);
    }

    @Test
    void slowsDownGuessing() {
        Person agent = people.halfIn(enrolled());
        for (int i = 0; i < 8; i++) {
            assertThat(post(agent, PATH, "code=000000").statusCode()).isEqualTo(422);
        }
        assertThat(post(agent, PATH, "code=000000").statusCode()).isEqualTo(429);
    }

    @Test
    void doesNotLetTheMailboxAloneReplaceTheFactor() {
        Person agent = people.halfIn(enrolled());
        assertThat(get(agent, PATH).body()).doesNotContain("class=\"qr\"");
        assertThat(get(agent, "/compte/securite").statusCode()).isEqualTo(302);
        HttpResponse<String> question = post(agent, "/connexion/passkey/nouvelle/question", "");
        assertThat(question.statusCode()).isEqualTo(401);
    }

    @Test
    void readsOfAPasskeysAnswerNoMoreThanOneIsLong() {
        Territory town = aTerritory();
        HttpResponse<String> question = send(HttpRequest.newBuilder(at(town, "/connexion/passkey/question"))
                .header("Origin", "http://localhost:" + port)
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(question.statusCode()).isEqualTo(200);
        String cookie = question.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpRequest.Builder answer = HttpRequest.newBuilder(at(town, "/connexion/passkey/reponse"))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .header("Origin", "http://localhost:" + port);
        String padded = "{\"id\":\"" + "x".repeat(100_000) + "\"}";
        assertThat(send(answer.POST(BodyPublishers.ofString(padded)).build()).statusCode()).isEqualTo(413);
        assertThat(send(answer.POST(BodyPublishers.ofString("{}")).build()).statusCode()).as("its question is used up").isEqualTo(400);
    }

    @Test
    void leadsTheAgentFromTheDeskToTheSecondStep() {
        Person agent = people.halfIn(enrolled());
        assertThat(get(agent, "/compte").headers().firstValue("Location").orElseThrow())
                .endsWith(PATH);
    }

    @Test
    void asksNothingOfNobody() {
        assertThat(get(aTerritory(), PATH).headers().firstValue("Location").orElseThrow()).endsWith("/compte");
        assertThat(post(aTerritory(), PATH, "code=123456").headers().firstValue("Location").orElseThrow())
                .endsWith("/connexion");
    }

    @Test
    void keepsTheSecretSealed() {
        Person agent = enrolled();
        in(agent.territory(), () -> {
            byte[] kept = jdbc.sql("select totp_secret from identity.account where id = ?")
                    .param(agent.id())
                    .query((row, n) -> row.getBytes(1))
                    .single();
            assertThat(kept).hasSize(12 + 20 + 16);
        });
    }

    private Person enrolled() {
        Person agent = anAgent(aTerritory(), UUID.randomUUID());
        in(agent.territory(), () -> {
            String proposed = factors.propose();
            byte[] secret = java.util.Base64.getDecoder().decode(proposed);
            assertThat(factors.accept(agent.id(), proposed, Totp.codeAt(secret, clock.instant())))
                    .isTrue();
        });
        return agent;
    }

    private List<String> codes(Person agent) {
        return org.parvis.shared.InTerritory.call(
                agent.territory().id(), () -> factors.renewRecoveryCodes(agent.id()));
    }

    private static byte[] secretOf(String page) {
        Matcher secret = Pattern.compile("secret=([A-Z2-7]+)").matcher(page);
        assertThat(secret.find()).isTrue();
        return TestCodes.bytes(secret.group(1));
    }

    private static List<String> codesOf(String page) {
        return Pattern.compile("<code>([A-Z]{4}-[A-Z]{4})</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
