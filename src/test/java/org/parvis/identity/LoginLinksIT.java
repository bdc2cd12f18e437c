package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoginLinksIT extends ParvisIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsSomebodyInByTheMailedLink() {
        Person resident = aResident(aTerritory());
        String secret = ask(resident.territory(), resident.account().email(), "/signalements");
        HttpResponse<String> shown = get(resident.territory(), "/connexion/lien/" + secret);
        assertThat(shown.body()).contains(resident.account().email()).doesNotContain("Votre nom");
        HttpResponse<String> used = use(resident.territory(), secret);
        assertThat(used.statusCode()).isEqualTo(303);
        assertThat(used.headers().firstValue("Location").orElseThrow()).endsWith("/signalements");
        assertThat(get(withCookieOf(used, resident), "/").body()).contains("Mon compte");
    }

    @Test
    void opensAnAccountForANewAddress() {
        Territory territory = aTerritory();
        String secret = ask(territory, "awa@example.org", "");
        assertThat(get(territory, "/connexion/lien/" + secret).body()).contains("Votre nom");
        post(territory, "/connexion/lien", "secret=" + secret + "&name=Awa+Diop");
        in(territory, () -> assertThat(accounts.findByEmail("AWA@example.org").orElseThrow())
                .satisfies(account -> assertThat(account.name()).isEqualTo("Awa Diop"))
                .satisfies(account -> assertThat(account.verified()).isEqualTo(Verification.EMAIL)));
    }

    @Test
    void survivesAMailScannerAndServesOnce() {
        Territory territory = aTerritory();
        String secret = ask(territory, "awa@example.org", "");
        for (int i = 0; i < 3; i++) {
            assertThat(get(territory, "/connexion/lien/" + secret).statusCode()).isEqualTo(200);
        }
        assertThat(use(territory, secret).statusCode()).isEqualTo(303);
        assertThat(use(territory, secret).statusCode()).isEqualTo(404);
        assertThat(get(territory, "/connexion/lien/" + secret).statusCode()).isEqualTo(404);
    }

    @Test
    void servesOneOfManyWhoComeAtOnce() throws Exception {
        Territory territory = aTerritory();
        String secret = ask(territory, "awa@example.org", "");
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Integer> use = () -> use(territory, secret).statusCode();
            var answers = threads.invokeAll(Stream.generate(() -> use).limit(16).toList());
            assertThat(answers.stream().map(answer -> answer.resultNow())).containsOnlyOnce(303);
        }
    }

    @Test
    void killsTheOtherLinksOfTheAddress() {
        Territory territory = aTerritory();
        String first = ask(territory, "awa@example.org", "");
        String second = ask(territory, "awa@example.org", "");
        use(territory, second);
        assertThat(use(territory, first).statusCode()).isEqualTo(404);
    }

    @Test
    void isNothingInAnotherTerritory() {
        Territory territory = aTerritory();
        String secret = ask(territory, "awa@example.org", "");
        Territory other = aTerritory();
        assertThat(get(other, "/connexion/lien/" + secret).statusCode()).isEqualTo(404);
        assertThat(use(other, secret).statusCode()).isEqualTo(404);
        assertThat(use(territory, secret).statusCode()).isEqualTo(303);
    }

    @Test
    void expires() {
        Territory territory = aTerritory();
        String secret = ask(territory, "awa@example.org", "");
        in(territory, () -> jdbc.sql("update identity.mail_token set expires_at = now() - interval '1 second'")
                .update());
        assertThat(use(territory, secret).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsOnlyTheHash() {
        Territory territory = aTerritory();
        String secret = ask(territory, "awa@example.org", "");
        InTerritory.run(territory.id(), () -> assertThat(jdbc.sql("select hash from identity.mail_token")
                        .query(String.class)
                        .single())
                .isNotEqualTo(secret)
                .hasSize(64));
    }

    @Test
    void answersTheSameForKnownAndUnknownAddresses() {
        Person known = aResident(aTerritory());
        HttpResponse<String> one = post(known.territory(), "/connexion", "email=" + known.account().email());
        HttpResponse<String> other = post(known.territory(), "/connexion", "email=nobody@example.org");
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(303);
        assertThat(one.headers().firstValue("Location")).isEqualTo(other.headers().firstValue("Location"));
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(mailbox.list(known.territory(), "nobody@example.org")).hasSize(1);
    }

    @Test
    void slowsDownWhoeverAsksTooOften() {
        Territory territory = aTerritory();
        for (int i = 0; i < 5; i++) {
            assertThat(post(territory, "/connexion", "email=awa@example.org").statusCode()).isEqualTo(303);
        }
        assertThat(post(territory, "/connexion", "email=AWA@example.org").statusCode()).isEqualTo(429);
        assertThat(post(territory, "/connexion", "email=karim@example.org").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "awa", "awa@", "@example.org", "a@b", "a@example.org%0d%0aBcc: x@example.org", "a@example.org,b@example.org"})
    void asksAgainForAnImpossibleAddress(String email) {
        HttpResponse<String> answer = post(aTerritory(), "/connexion", "email=" + email.replace(" ", "+"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("pas complète").contains("aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/%5Cevil.example", "https://evil.example", "%2F%2Fevil.example"})
    void neverLeadsToAnotherSite(String retour) {
        Person resident = aResident(aTerritory());
        String secret = ask(resident.territory(), resident.account().email(), retour);
        assertThat(use(resident.territory(), secret).headers().firstValue("Location").orElseThrow())
                .endsWith("/compte")
                .doesNotContain("evil");
    }

    @Test
    void lendsNobodyASuspendedAccount() {
        Person agent = anAgent(aTerritory(), UUID.randomUUID());
        String secret = ask(agent.territory(), agent.account().email(), "");
        in(agent.territory(), () -> accounts.suspend(agent.id()));
        assertThat(use(agent.territory(), secret).statusCode()).isEqualTo(404);
    }

    @Test
    void givesANewSessionIdAndKillsTheOldOne() {
        Person resident = aResident(aTerritory());
        String secret = ask(resident.territory(), resident.account().email(), "");
        HttpResponse<String> used = post(resident, "/connexion/lien", "secret=" + secret);
        Person renewed = withCookieOf(used, resident);
        assertThat(renewed.cookie()).isNotEqualTo(resident.cookie());
        assertThat(get(resident, "/").body()).doesNotContain("Mon compte");
        assertThat(get(renewed, "/").body()).contains("Mon compte");
    }

    private String ask(Territory territory, String email, String retour) {
        post(territory, "/connexion", "email=" + email + "&retour=" + retour);
        String link = mailbox.latestLink(territory, email, "/connexion/lien/");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> use(Territory territory, String secret) {
        return post(territory, "/connexion/lien", "secret=" + secret);
    }
}
