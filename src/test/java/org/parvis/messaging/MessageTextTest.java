package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.Breaker;
import org.parvis.shared.Refusal;

class MessageTextTest {

    private static final Letterhead TOWN = new Letterhead(
            "Ville de Sceaux", "ville@sceaux.example", null, "https://sceaux.example", "01 99 00 12 34");

    @Test
    void saysTheSameInTextAsInHtml() {
        MessageText text = MessageText.in(Locale.FRENCH)
                .subject("Votre signalement")
                .greeting("Bonjour Awa,")
                .paragraph("Première ligne.\nDeuxième ligne.")
                .fact("Numéro", "S-2026-000412")
                .fact("Délai", "3 jours")
                .quote("le lampadaire\nest cassé")
                .button("Suivre le signalement", "/suivi/abc")
                .reason("Vous avez donné cette adresse.")
                .build();
        assertThat(PlainMail.of(new MailPage(text, TOWN, null, ""))).isEqualTo("""
                Bonjour Awa,

                Première ligne.
                Deuxième ligne.

                Numéro\u00a0: S-2026-000412
                Délai\u00a0: 3 jours

                > le lampadaire
                > est cassé

                Suivre le signalement\u00a0:
                https://sceaux.example/suivi/abc

                --\s
                Ville de Sceaux
                01 99 00 12 34

                Vous avez donné cette adresse.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a b", "/a\nb"})
    void linksToTheTerritorysOwnSiteOnly(String path) {
        assertThatThrownBy(() -> MessageText.in(Locale.FRENCH).button("Suivre", path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awa", "awa@", "@exemple.fr", "awa@exemple", "a wa@exemple.fr", "awa@exemple.fr\r\nBcc: x@y.fr",
                "Awa <awa@exemple.fr>", "awa@exemple.fr, bob@exemple.fr", "awa@[127.0.0.1]", ".awa@exemple.fr"
            })
    void refusesWhatIsNoSingleAddress(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void takesAddressesAsPeopleHaveThem() {
        assertThat(EmailAddress.of(" Awa.Diop+ville@Exemple.FR ").value()).isEqualTo("Awa.Diop+ville@exemple.fr");
        assertThat(EmailAddress.of("awa@hôtel.fr").value()).isEqualTo("awa@xn--htel-vqa.fr");
    }

    @Test
    void waitsLongerAfterEachAttemptForAboutFourHours() {
        assertThat(MailRound.PAUSES.after(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(MailRound.PAUSES.after(47)).isEqualTo(Duration.ofMinutes(5));
        Duration total = Duration.ZERO;
        for (int attempt = 1; attempt < MailRound.MOST_ATTEMPTS; attempt++) {
            total = total.plus(MailRound.PAUSES.after(attempt));
        }
        assertThat(total).isBetween(Duration.ofHours(3), Duration.ofHours(4));
    }

    @Test
    void leavesABrokenRelayAloneForAWhile() {
        Breaker breaker = new Breaker();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.failed()).isTrue();
        assertThat(breaker.isOpen()).isTrue();
        breaker.succeeded();
        assertThat(breaker.isOpen()).isFalse();
    }
}
