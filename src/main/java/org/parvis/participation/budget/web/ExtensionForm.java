package org.parvis.participation.budget.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.proof.Outage;
import org.parvis.ballot.vote.VoteExtensions.Wish;
import org.parvis.web.Typed;
import org.parvis.web.TypedTime;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed to put a closing off; times are those of the territory.
 *
 * @param before the closing that they saw, as an instant
 * @param authority who decided it
 * @param from when an outage began that is the reason; empty with {@code until} where there was none
 */
public record ExtensionForm(String before, String closes, String reason, String authority, String from, String until) {

    static ExtensionForm empty(Instant closes) {
        return new ExtensionForm(closes.toString(), "", "", "", "", "");
    }

    static ExtensionForm read(MultiValueMap<String, String> fields) {
        return new ExtensionForm(
                Typed.of(fields, "avant"), Typed.of(fields, "cloture"), Typed.of(fields, "raison"), Typed.of(fields, "autorite"),
                Typed.of(fields, "debut"), Typed.of(fields, "fin"));
    }

    /** The same after somebody else has put the closing off. */
    ExtensionForm after(Instant other) {
        return new ExtensionForm(other.toString(), closes, reason, authority, from, until);
    }

    /** What is no date, by field, as message keys. */
    Map<String, String> problems(ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (TypedTime.find(closes, zone).isEmpty()) {
            problems.put("cloture", "participation.refused.moment");
        }
        if (hasOutage() && (TypedTime.find(from, zone).isEmpty() || TypedTime.find(until, zone).isEmpty())) {
            problems.put("debut", "budget.extend.refused.outage");
        }
        return problems;
    }

    public boolean hasOutage() {
        return !from.isEmpty() || !until.isEmpty();
    }

    /** Of dates that are some, or else of the past, which is refused. */
    Wish wish(ZoneId zone) {
        Optional<Outage> outage = TypedTime.find(from, zone)
                .flatMap(begun -> TypedTime.find(until, zone).map(ended -> new Outage(begun, ended)));
        return new Wish(closes(zone), seen(), reason.strip(), authority.strip(), outage);
    }

    /** When the vote is to close. */
    public Instant closes(ZoneId zone) {
        return TypedTime.find(closes, zone).orElse(Instant.EPOCH);
    }

    private Instant seen() {
        try {
            return Instant.parse(before);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
