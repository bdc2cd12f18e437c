package org.parvis.ballot.proof;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The closing of a vote was put off: by somebody's decision, or by what its rule says of outages. It is a leaf of the log from that
 * moment on. Times are written as ISO 8601 tells an instant of UTC, in whole seconds.
 *
 * @param closes when the vote closes from now on
 * @param reason for everybody to read; empty where the rule did it
 * @param by who decided it, in words; empty where the rule did it
 * @param outage the one that is the reason; the rule does nothing without one
 * @param at when it was written into the log
 * @param leaf its place in the log, counted from 0
 */
public record Extension(String closes, String reason, String by, Optional<Outage> outage, String at, long leaf)
        implements LogEvent {

    static final String WORD = "extension";
    private static final Pattern INSTANT = Pattern.compile("[0-9-]{10}T[0-9:]{8}Z");
    private static final String END_OF_DAY = "T23:59:59";
    private static final int SECONDS = "2026-11-30T23:59:59".length();

    /** Whether nobody decided it but the rule that the vote opened under. */
    public boolean isByRule() {
        return reason.isEmpty() && by.isEmpty();
    }

    /** When the vote closes from now on. */
    public Instant closesAt() {
        return Instant.parse(closes);
    }

    /** When it was written into the log. */
    public Instant writtenAt() {
        return Instant.parse(at);
    }

    @Override
    public String word() {
        return WORD;
    }

    /** Reads it back. */
    public static Extension parse(String text) {
        return read(JsonMapper.shared().readTree(text));
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("closes", closes, "at", at, "leaf", leaf));
        if (!isByRule()) {
            json.put("reason", reason);
            json.put("by", by);
        }
        outage.ifPresent(one -> {
            json.put("from", one.from().toString());
            json.put("until", one.until().toString());
        });
        return json;
    }

    /** Reads one; {@link RuntimeException} of whatever kind where it is none. */
    static Extension read(JsonNode json) {
        return new Extension(
                json.required("closes").asString(),
                json.path("reason").asString(""),
                json.path("by").asString(""),
                json.has("from")
                        ? Optional.of(new Outage(Instant.parse(json.get("from").asString()), Instant.parse(json.required("until").asString())))
                        : Optional.empty(),
                json.required("at").asString(),
                json.required("leaf").longValue());
    }

    /** Whether a text tells an instant in the one form that the log has. */
    static boolean isInstant(String text) {
        return INSTANT.matcher(text).matches();
    }

    /** A day or an instant of UTC, in whole seconds: a day lasts to its end. */
    static LocalDateTime moment(String text) {
        return LocalDateTime.parse((text + END_OF_DAY).substring(0, SECONDS));
    }
}
