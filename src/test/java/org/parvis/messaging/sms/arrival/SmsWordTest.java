package org.parvis.messaging.sms.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.messaging.ReceivedSms.Wish;

class SmsWordTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop. ", "Arrêt", "ARRÊT !", "arrêt", "unsubscribe", "S T O P", "Stop SMS", "STOP 36180", "«Stop»"})
    void asksForNoMore(String words) {
        assertThat(SmsWord.of(words)).isEqualTo(Wish.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "REPRISE", "Reprise.", " s t a r t "})
    void asksForThemAgain(String words) {
        assertThat(SmsWord.of(words)).isEqualTo(Wish.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—", "Arrêt de bus cassé", "Arrêt 12", "stop au bruit", "ne pas stopper", "redémarrer", "OK"})
    void saysSomethingElse(String words) {
        assertThat(SmsWord.of(words)).isEqualTo(Wish.NONE);
    }
}
