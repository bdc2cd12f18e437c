package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;

class LegalReadingTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Entry line(String at, EntryKind kind, Map<String, String> data) {
        return new Entry(
                new UUID(0, 1), 1, UUID.randomUUID(), Instant.parse(at), kind, Actor.system(), CaseStatus.RECEIVED, null, null, data);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, Europe/Paris, 2026-03-28",
        "2026-03-28T23:00:00Z, Europe/Paris, 2026-03-29",
        "2026-03-29T21:59:59Z, Europe/Paris, 2026-03-29",
        "2026-03-29T22:00:00Z, Europe/Paris, 2026-03-30",
        "2026-10-24T22:30:00Z, Europe/Paris, 2026-10-25",
        "2026-10-25T22:30:00Z, Europe/Paris, 2026-10-25",
        "2026-10-25T23:00:00Z, Europe/Paris, 2026-10-26",
        "2026-10-24T20:30:00Z, Indian/Reunion, 2026-10-25",
        "2026-10-25T03:30:00Z, America/Martinique, 2026-10-24"
    })
    void takesTheDateInTheTerritorysZoneOnNightsOfClockChangeToo(String at, String zone, LocalDate day) {
        List<LegalEvent> events =
                LegalReading.events(List.of(line(at, EntryKind.OPENED, Map.of())), ZoneId.of(zone));
        assertThat(events).extracting(LegalEvent::on).containsExactly(day);
    }

    @Test
    void ignoresLinesWithoutLegalMeaning() {
        Entry opened = line("2026-01-15T10:00:00Z", EntryKind.OPENED, Map.of());
        List<LegalEvent> alone = LegalReading.events(List.of(opened), PARIS);
        List<LegalEvent> among = LegalReading.events(
                List.of(
                        opened,
                        line("2026-01-16T10:00:00Z", EntryKind.NOTE, Map.of()),
                        line("2026-01-17T10:00:00Z", EntryKind.MESSAGE, Map.of()),
                        line("2026-01-18T10:00:00Z", EntryKind.LEGAL_NEAR, Map.of("on", "2026-03-15"))),
                PARIS);
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void putsTheRightDateInThePlaceOfTheWrongOne() {
        Entry opened = line("2026-01-15T10:00:00Z", EntryKind.OPENED, Map.of());
        Entry corrected = line(
                "2026-02-01T10:00:00Z", EntryKind.CORRECTED, Map.of("wrong", opened.id().toString(), "on", "2026-01-10"));
        assertThat(LegalClock.receivedOn(LegalReading.events(List.of(opened, corrected), PARIS)))
                .contains(LocalDate.of(2026, 1, 10));
    }

    @Test
    void countsForAnotherBodyFromTheDayItGotIt() {
        Entry opened = line("2026-01-10T10:00:00Z", EntryKind.OPENED, Map.of());
        Entry sent = line("2026-01-24T10:00:00Z", EntryKind.FORWARDED, Map.of("body", "Gaz"));
        Entry got = line("2026-02-01T10:00:00Z", EntryKind.CORRECTED, Map.of("wrong", sent.id().toString(), "on", "2026-01-25"));
        assertThat(LegalClock.counted(LegalReading.events(List.of(opened, sent, got), PARIS)))
                .extracting(LegalEvent::fact)
                .contains(new LegalFact.Transmitted("Gaz", LocalDate.of(2026, 1, 25)));
    }

    /** On whatever day it is posted, it is as if the pieces had been asked for on that day. */
    @ParameterizedTest
    @CsvSource({"2026-01-20", "2026-01-27", "2026-02-19", "2026-02-20", "2026-03-01"})
    void asksForPiecesOnTheDayOnWhichTheLetterIsPosted(String postedOn) {
        Entry opened = line("2026-01-15T10:00:00Z", EntryKind.OPENED, Map.of());
        Entry asked = line(
                "2026-01-20T10:00:00Z", EntryKind.PIECES_ASKED, Map.of("pieces", "Plan", "deadline", "2026-02-20", "onPaper", "yes"));
        Entry posted = line(
                "2026-03-02T10:00:00Z", EntryKind.PIECES_POSTED, Map.of("of", asked.id().toString(), "on", postedOn));
        Entry mailed = line(
                "2026-01-20T10:00:00Z", EntryKind.PIECES_ASKED, Map.of("pieces", "Plan", "deadline", "2026-02-20", "on", postedOn));
        List<LegalEvent> lies = LegalReading.events(List.of(opened, asked), PARIS);
        assertThat(lies).noneMatch(event -> event.fact() instanceof LegalFact.PiecesAsked);
        assertThat(LegalReading.listsWaiting(List.of(opened, asked), PARIS)).hasSize(1);
        List<LegalEvent> went = LegalReading.events(List.of(opened, asked, posted), PARIS);
        assertThat(went).filteredOn(event -> event.fact() instanceof LegalFact.PiecesAsked)
                .extracting(LegalEvent::on, LegalEvent::fact)
                .isEqualTo(LegalReading.events(List.of(opened, mailed), PARIS).stream()
                        .filter(event -> event.fact() instanceof LegalFact.PiecesAsked)
                        .map(event -> tuple(event.on(), event.fact()))
                        .toList());
        assertThat(LegalReading.listsWaiting(List.of(opened, asked, posted), PARIS)).isEmpty();
        Entry not = line("2026-03-03T10:00:00Z", EntryKind.CORRECTED, Map.of("wrong", posted.id().toString()));
        assertThat(LegalReading.listsWaiting(List.of(opened, asked, posted, not), PARIS)).hasSize(1);
        assertThat(LegalClock.counted(LegalReading.events(List.of(opened, asked, posted, not), PARIS)))
                .noneMatch(event -> event.fact() instanceof LegalFact.PiecesAsked);
    }
}
