package org.parvis.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** Writes down for everybody which dates of a published process were moved, from when to when, and why. */
@Component
class DateChanges {

    private static final int LONGEST_REASON = 1_000;

    private final ProcessStore store;
    private final Territories territories;

    DateChanges(ProcessStore store, Territories territories) {
        this.store = store;
        this.territories = territories;
    }

    /** What of a change cannot be once everybody has read the rules, by field, as message keys. */
    Map<String, String> problems(ProcessDraft before, ProcessDraft after, String reason) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!after.hasTheRulesOf(before)) {
            problems.put("phases", "participation.refused.rules");
        } else if (reason.length() > LONGEST_REASON) {
            problems.put("reason", "participation.refused.reasonTooLong");
        } else if (after.movesDatesOf(before) && reason.isBlank()) {
            problems.put("reason", "participation.refused.noReason");
        }
        return problems;
    }

    void note(Process before, ProcessDraft after, String reason) {
        Instant now = store.now();
        for (int i = 0; i < after.phases().size(); i++) {
            Phase was = before.phases().get(i);
            Phase is = after.phases().get(i);
            if (!is.lastsAsLongAs(was)) {
                store.note(before.id(), new DateChange(
                        now, reason.strip(), is.name(),
                        new DateChange.Span(was.opens(), was.closes()), new DateChange.Span(is.opens(), is.closes())));
            }
        }
        LocalDate was = Objects.requireNonNull(before.about().promisedFor());
        LocalDate is = Objects.requireNonNull(after.promisedFor());
        if (!is.equals(was)) {
            store.note(before.id(), new DateChange(now, reason.strip(), "", day(was), day(is)));
        }
    }

    private DateChange.Span day(LocalDate day) {
        ZoneId zone = territories.current().zone();
        return new DateChange.Span(null, day.atStartOfDay(zone).toInstant());
    }
}
