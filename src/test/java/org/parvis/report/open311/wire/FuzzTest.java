package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.report.open311.wire.Hostile.written;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Thousands of hostile inputs: each is read or refused with a {@link Mistake}; nothing else may come out. */
class FuzzTest {

    private static final int ROUNDS = 20_000;

    private final Hostile hostile = new Hostile(2026);
    private int taken;

    @Test
    void refusesEveryHostileRequestWithAMistake() {
        List<Consumer<Parameters>> readers = List.of(
                RequestQuery::of,
                parameters -> RequestQuery.one("S-1", parameters),
                ServiceQuery::of,
                NewRequest::of,
                NewUpdate::of,
                UpdatesQuery::of);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] form = hostile.form();
            readers.forEach(reader -> readOrRefuse(form, reader));
        }
        assertThat(taken).as("some of them are right").isGreaterThan(ROUNDS / 10);
    }

    @Test
    void refusesEveryHostileAnswerAsUnreadable() {
        Document document = Document.list("service_requests", "request", List.of(ARequest.extended("S-1")));
        byte[] xml = written(Format.XML, document).getBytes(StandardCharsets.UTF_8);
        byte[] json = written(Format.JSON, document).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < ROUNDS; i++) {
            answerOrRefuse(hostile.damaged(hostile.chance() ? xml : json));
            answerOrRefuse(hostile.bytes(50));
        }
        assertThat(taken).as("some of them are right").isGreaterThan(ROUNDS / 10);
    }

    private void readOrRefuse(byte[] form, Consumer<Parameters> reader) {
        try {
            reader.accept(new Parameters().read(form));
            taken++;
        } catch (Mistake mistake) {
            assertThat(mistake.status()).isEqualTo(400);
            assertThat(mistake.errors()).allMatch(error -> !error.description().isBlank());
        }
    }

    private void answerOrRefuse(byte[] answer) {
        try {
            ForeignAnswer.read(answer).complaint();
            taken++;
        } catch (ForeignAnswer.Unreadable refused) {
            assertThat(refused).hasMessageStartingWith("The answer");
        }
    }
}
