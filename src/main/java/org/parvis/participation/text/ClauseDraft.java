package org.parvis.participation.text;

import java.util.ArrayList;
import java.util.List;

/** An article as it is written: what it is called and what it says. */
public record ClauseDraft(String heading, String words) {

    public static final int LONGEST_HEADING = 120;
    public static final int LONGEST_WORDS = 6_000;

    /** More are a book. */
    public static final int MOST = 80;

    private static final char MARK = '#';

    /** Articles of a text that was pasted whole: a line that begins with # is the heading of what follows. Words before the first one have no heading, and are refused. */
    public static List<ClauseDraft> parse(String typed) {
        List<ClauseDraft> found = new ArrayList<>();
        String heading = "";
        StringBuilder words = new StringBuilder();
        for (String line : typed.lines().toList()) {
            if (line.strip().indexOf(MARK) == 0) {
                add(found, heading, words);
                heading = line.strip().replaceFirst("^#+", "").strip();
            } else {
                words.append(line.stripTrailing()).append('\n');
            }
        }
        add(found, heading, words);
        return found;
    }

    private static void add(List<ClauseDraft> found, String heading, StringBuilder words) {
        if (!heading.isEmpty() || !words.toString().isBlank()) {
            found.add(new ClauseDraft(heading, words.toString().strip()));
        }
        words.setLength(0);
    }

    /** The same as {@link #parse} reads it. */
    public static String written(List<Clause> clauses) {
        StringBuilder written = new StringBuilder();
        clauses.forEach(one -> written.append(MARK).append(' ').append(one.heading()).append('\n').append(one.words()).append("\n\n"));
        return written.toString().strip();
    }

    boolean hasWrongHeading() {
        return heading.isBlank() || heading.length() > LONGEST_HEADING;
    }

    boolean hasWrongWords() {
        return words.isBlank() || words.length() > LONGEST_WORDS;
    }

    boolean isWrong() {
        return hasWrongHeading() || hasWrongWords();
    }
}
