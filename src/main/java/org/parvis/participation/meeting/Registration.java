package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.AnswerChecks;
import org.parvis.questions.Answers;
import org.parvis.questions.Question;

/**
 * Somebody who says that they come.
 *
 * @param email null for somebody without one, whom an agent registered, and once it was forgotten
 * @param companions whom they bring along
 * @param needs to take part, in their words; empty for nothing
 * @param answers to what the meeting asks
 * @param heldUntil until when a seat is held for them; null where none is offered
 * @param reserveId of the group whose seats they have; null for seats that are for everybody
 */
public record Registration(
        UUID id,
        UUID meetingId,
        @Nullable String email,
        String name,
        int companions,
        String needs,
        Answers answers,
        Locale language,
        State state,
        @Nullable Instant heldUntil,
        @Nullable UUID reserveId,
        Instant createdAt) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_NEEDS = 500;

    /** How it stands. */
    public enum State {
        /** The address has not answered. */
        PENDING,
        SEATED,
        WAITING,
        /** A seat is held for whoever waited, until they take it. */
        OFFERED,
        /** A seat was offered and not taken in time: it went to the next. */
        LAPSED
    }

    /** What somebody types. */
    public record Wish(String name, int companions, String needs, Answers answers) {

        /** Of a meeting that asks nothing more. */
        public Wish(String name, int companions, String needs) {
            this(name, companions, needs, Answers.NONE);
        }

        /** What is wrong with it, by field, as message keys. */
        public Map<String, String> problems(Meeting meeting) {
            Map<String, String> problems = new LinkedHashMap<>();
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                problems.put("nom", "meeting.refused.name");
            }
            if (companions < 0 || companions > meeting.about().companions()) {
                problems.put("avec", "meeting.refused.with");
            } else if (!meeting.holds(1 + companions)) {
                problems.put("avec", "meeting.refused.tooMany");
            }
            if (needs.length() > LONGEST_NEEDS) {
                problems.put("besoins", "meeting.refused.needs");
            }
            AnswerChecks.problems(meeting.form(), answers).forEach((code, key) -> problems.put(Answers.FIELD + code, key));
            return problems;
        }

        /** As it is kept: without answers to what is not asked. */
        Wish clean(Meeting meeting) {
            Map<String, List<String>> asked = new LinkedHashMap<>();
            for (Question one : meeting.form()) {
                asked.put(one.code(), answers.of(one.code()).stream().distinct().toList());
            }
            return new Wish(name.strip(), companions, needs.strip(), AnswerChecks.asked(meeting.form(), new Answers(asked)));
        }
    }

    /** How many chairs that is. */
    public int seats() {
        return 1 + companions;
    }
}
