package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A question that somebody asks during a meeting.
 *
 * @param name as whoever asks wants to be called; empty for nobody
 * @param reply the answer, or why it is not shown
 * @param supports how many want it answered too
 */
public record LiveQuestion(UUID id, String words, String name, State state, String reply, long supports, Instant at) {

    public static final int LONGEST = 300;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_REPLY = 2_000;

    /** How it stands. */
    public enum State {
        /** Nobody has read it. */
        WAITING,
        SHOWN,
        ANSWERED,
        /** With a reason, which whoever asked reads. */
        HIDDEN
    }

    /** What is wrong with one, by field, as message keys. */
    public static Map<String, String> problems(String words, String name) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (words.isBlank() || words.length() > LONGEST) {
            problems.put("question", "meeting.refused.question");
        }
        if (name.length() > LONGEST_NAME) {
            problems.put("nom", "meeting.refused.name");
        }
        return problems;
    }
}
