package org.parvis.journal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.JournalQuery;
import org.parvis.web.TypedDay;

/** The filters as typed; what cannot be understood filters nothing. Days are whole and in the territory's zone. */
public record JournalFilter(String actor, String act, String subject, String from, String until) {

    JournalQuery query(ZoneId zone, @Nullable UUID after) {
        return new JournalQuery(
                given(act),
                given(actor),
                given(subject),
                startOf(from, 0, zone),
                startOf(until, 1, zone),
                after);
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable Instant startOf(String day, int later, ZoneId zone) {
        return TypedDay.find(day)
                .map(typed -> typed.plusDays(later).atStartOfDay(zone).toInstant())
                .orElse(null);
    }
}
