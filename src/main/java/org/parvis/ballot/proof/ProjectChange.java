package org.parvis.ballot.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project of a vote that was withdrawn, or costs something else, after the opening. It is a leaf of the log from that moment on,
 * so that nobody can change it or leave it out later.
 *
 * @param project its id
 * @param cost what it costs from now on, in the smallest unit of money; empty where it is withdrawn, for good
 * @param reason for everybody to read
 * @param by who decided it, in words
 * @param at when it was written into the log, as ISO 8601 tells an instant
 * @param leaf its place in the log, counted from 0
 */
public record ProjectChange(String project, OptionalLong cost, String reason, String by, String at, long leaf)
        implements LogEvent {

    static final String WORD = "change";
    private static final int NEXT_LINE = 0x85;

    /** Whether the project is out of the vote. */
    public boolean isWithdrawal() {
        return cost.isEmpty();
    }

    /**
     * Whether a text says something: no change is without a reason that can be read. Blanks are those of Unicode, with U+0085, as
     * {@code verify.py} counts them.
     */
    public static boolean says(String text) {
        return text.codePoints().anyMatch(one -> !Character.isWhitespace(one) && !Character.isSpaceChar(one) && one != NEXT_LINE);
    }

    @Override
    public String word() {
        return WORD;
    }

    /** Reads it back. */
    public static ProjectChange parse(String text) {
        return read(JsonMapper.shared().readTree(text));
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(Map.of("project", project, "reason", reason, "by", by, "at", at, "leaf", leaf));
        cost.ifPresent(amount -> json.put("cost", amount));
        return json;
    }

    /** Reads one; {@link RuntimeException} of whatever kind where it is none. */
    static ProjectChange read(JsonNode json) {
        return new ProjectChange(
                json.required("project").asString(),
                json.has("cost") ? OptionalLong.of(json.get("cost").longValue()) : OptionalLong.empty(),
                json.required("reason").asString(),
                json.required("by").asString(),
                json.required("at").asString(),
                json.required("leaf").longValue());
    }
}
