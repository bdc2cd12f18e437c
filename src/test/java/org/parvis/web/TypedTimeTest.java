package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03T18:30", "2026-07-14T00:00", "2027-03-28T03:00", "2027-10-31T03:30"})
    void isReadAsItsFieldWritesIt(String typed) {
        assertThat(TypedTime.field(TypedTime.find(typed, PARIS).orElseThrow(), PARIS)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-12-03", "demain", "0026-12-03T18:30", "2026-13-03T18:30", "2027-03-28T02:30"})
    void isNoneWhereThereIsNone(String typed) {
        assertThat(TypedTime.find(typed, PARIS)).isEmpty();
    }

    @Test
    void isTheFirstOfAnHourThatComesTwice() {
        assertThat(TypedTime.find("2027-10-31T02:30", PARIS)).contains(Instant.parse("2027-10-31T00:30:00Z"));
    }
}
