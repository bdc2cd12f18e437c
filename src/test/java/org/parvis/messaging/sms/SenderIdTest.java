package org.parvis.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.Refusal;

class SenderIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"Sceaux", "VilleSceaux", "CCAS92330", "abc", "92Sceaux"})
    void isANameThatOperatorsTake(String typed) {
        assertThat(new SenderId(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "0639981234", "VilleDeSceaux", "Saint-Ouen", "Ville S", "Orléans", "Sceaux!", "SCEAUX\n"})
    void isNoneOfAnotherShape(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new SenderId(typed))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("messaging.refused.smsSender"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALERT", "rdv", "Payment", "bank", "Mairie", "infos"})
    void isNoneOfTheWordsOfEverybody(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new SenderId(typed))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("messaging.refused.smsSenderGeneric"));
    }
}
