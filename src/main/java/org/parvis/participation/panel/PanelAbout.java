package org.parvis.participation.panel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a panel is and how it is drawn, as it is announced.
 *
 * @param words what it is for, what its members do and get
 * @param from first day of the mandate; null as long as it was not said, like {@code to} and {@code sourceOn}
 * @param to last day of the mandate
 * @param source the public draw to come, and how its outcome is written down: words that leave one reading
 * @param sourceOn its day
 */
public record PanelAbout(
        String title, String words, @Nullable LocalDate from, @Nullable LocalDate to, String source, @Nullable LocalDate sourceOn) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WORDS = 4_000;
    public static final int LONGEST_SOURCE = 500;

    /** Of a mandate: as long as that of a council of a town (Code électoral L227). */
    private static final int MOST_YEARS = 6;

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "panel.refused.title");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("words", "panel.refused.words");
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            problems.put("source", "panel.refused.source");
        }
        if (sourceOn == null) {
            problems.put("sourceOn", "panel.refused.day");
        }
        if (from == null || to == null || !from.isBefore(to) || to.isAfter(from.plusYears(MOST_YEARS))) {
            problems.put("to", "panel.refused.mandate");
        } else if (sourceOn != null && !sourceOn.isBefore(from)) {
            problems.put("from", "panel.refused.before");
        }
        return problems;
    }
}
