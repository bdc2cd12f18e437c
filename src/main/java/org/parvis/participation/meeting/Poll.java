package org.parvis.participation.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the room, answered from phones and by raised hands, which are counted apart: whoever holds a phone may raise a
 * hand too.
 *
 * @param hands raised for each choice, as somebody counted them; null for nobody
 * @param phones that chose each
 * @param voters phones and accounts that answered
 */
public record Poll(
        UUID id, String question, List<String> choices, Kind kind, State state, @Nullable List<Integer> hands, List<Integer> phones, int voters) {

    public static final int LONGEST = 200;
    public static final int LONGEST_CHOICE = 100;
    public static final int FEWEST_CHOICES = 2;
    public static final int MOST_CHOICES = 8;

    /** Of one meeting. */
    public static final int MOST = 30;

    /** Phones from which on their answers are shown: who answered what shall not be read in the faces of a few. */
    public static final int FEWEST_VOTERS = 5;

    private static final int PERCENT = 100;

    /** How many choices somebody makes. */
    public enum Kind {
        ONE,
        SEVERAL
    }

    /** How it stands. */
    public enum State {
        /** For the desk alone. */
        DRAFT,
        OPEN,
        CLOSED
    }

    /** What somebody types of one. */
    public record Draft(String question, List<String> choices, Kind kind) {

        /** What is wrong with it, by field, as message keys. */
        public Map<String, String> problems() {
            Map<String, String> problems = new LinkedHashMap<>();
            if (question.isBlank() || question.length() > LONGEST) {
                problems.put("question", "meeting.refused.poll");
            }
            if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES || choices.stream().map(one -> one.toLowerCase(Locale.ROOT)).distinct().count() < choices.size()) {
                problems.put("choix", "meeting.refused.pollChoices");
            } else if (choices.stream().anyMatch(one -> one.length() > LONGEST_CHOICE)) {
                problems.put("choix", "meeting.refused.pollChoice");
            }
            return problems;
        }
    }

    /**
     * One choice with what was answered.
     *
     * @param place in the list, from 1
     * @param phones null where they are not shown: as long as it is open, and where few answered
     * @param hands null where nobody counted them
     */
    public record Row(int place, String choice, @Nullable Integer phones, @Nullable Integer hands) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether everybody is shown what phones said: while more come, each redrawing would tell what the latest one said. */
    public boolean showsPhones() {
        return state == State.CLOSED && !isFew();
    }

    /** Whether so few phones answered that nobody is shown what they said. */
    public boolean isFew() {
        return voters < FEWEST_VOTERS;
    }

    /** As everybody sees it. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            rows.add(new Row(i + 1, choices.get(i), showsPhones() ? phones.get(i) : null, hands == null ? null : hands.get(i)));
        }
        return rows;
    }

    /** Of those who answered, in percent, for a bar; 0 where there is nothing to show. */
    public int phonesPercent(Row row) {
        return row.phones() == null ? 0 : PERCENT * row.phones() / voters;
    }

    /** Of the most raised hands that a choice has, in percent, for a bar: nobody counts who raised none. */
    public int handsPercent(Row row) {
        int most = hands == null ? 0 : hands.stream().mapToInt(Integer::intValue).max().orElse(0);
        return row.hands() == null || most == 0 ? 0 : PERCENT * row.hands() / most;
    }
}
