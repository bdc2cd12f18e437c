package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.Refusal;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.web.RateLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsIT extends ParvisIT {

    private static final String GOOD = "cheval orange qui lit";

    @Autowired
    private Passwords passwords;

    @Autowired
    private AccountStore store;

    @Autowired
    private RateLimits limits;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void letIn() {
        Person resident = withPassword();
        HttpResponse<String> answer = tryIn(resident, GOOD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(get(withCookieOf(answer, resident), "/").body()).contains("Mon compte");
    }

    @Test
    void answerTheSameForAWrongPasswordAndAnUnknownAddress() {
        Person resident = withPassword();
        HttpResponse<String> wrong = tryIn(resident, "quelque chose d autre");
        HttpResponse<String> unknown = post(
                resident.territory(), "/connexion/mot-de-passe", "email=nobody@example.org&password=quelque+chose");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body().replace(resident.account().email(), "")
                        .equals(unknown.body().replace("nobody@example.org", "")))
                .isTrue();
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** As much work, hence as much time. */
    @Test
    void areComparedOnceForAnUnknownAddressToo() {
        Person resident = withPassword();
        AtomicInteger compared = new AtomicInteger();
        Passwords counting = new Passwords(store, limits, new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return "" + encoder.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                compared.incrementAndGet();
                return encoder.matches(password, hash);
            }
        });
        in(resident.territory(), () -> {
            assertThat(counting.check(resident.account().email(), "quelque chose d autre", "here")).isEmpty();
            assertThat(compared).hasValue(1);
            assertThat(counting.check("nobody@example.org", "quelque chose d autre", "here")).isEmpty();
            assertThat(compared).hasValue(2);
        });
    }

    @Test
    void areSlowedDownPerAddress() {
        Person resident = withPassword();
        for (int i = 0; i < 10; i++) {
            tryIn(resident, "quelque chose d autre");
        }
        assertThat(tryIn(resident, GOOD).statusCode()).isEqualTo(429);
    }

    @Test
    void areNothingInAnotherTerritory() {
        Person resident = withPassword();
        HttpResponse<String> elsewhere = post(
                aTerritory(), "/connexion/mot-de-passe", "email=" + resident.account().email() + "&password=" + GOOD.replace(' ', '+'));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"court", "onze caract", "motdepasse2026", "MotDePasse2026", "azertyuiopqsdfgh", "aaaaaaaaaaaaaaa", "121212121212"})
    void mustBeLongAndNotOnEverybodysList(String password) {
        Person resident = aResident(aTerritory());
        in(resident.territory(), () -> assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passwords.change(resident.account(), password)));
    }

    private Person withPassword() {
        Person resident = aResident(aTerritory());
        in(resident.territory(), () -> passwords.change(resident.account(), GOOD));
        return resident;
    }

    private HttpResponse<String> tryIn(Person resident, String password) {
        return post(
                resident.territory(),
                "/connexion/mot-de-passe",
                "email=" + resident.account().email() + "&password=" + password.replace(' ', '+'));
    }
}
