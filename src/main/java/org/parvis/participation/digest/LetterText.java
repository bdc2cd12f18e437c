package org.parvis.participation.digest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Printable;

/** What the town writes in a letter besides what happened. */
public record LetterText(String subject, String greeting, String words) {

    public static final int LONGEST_SUBJECT = 120;
    public static final int LONGEST_GREETING = 150;
    public static final int LONGEST_WORDS = 3_000;

    public LetterText {
        subject = Printable.line(subject, LONGEST_SUBJECT + 2);
        greeting = Printable.line(greeting, LONGEST_GREETING + 2);
        words = Printable.text(words);
    }

    /** What does not fit, by field, as message keys; a draft may lack anything. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (subject.length() > LONGEST_SUBJECT) {
            problems.put("objet", "digest.refused.subjectLong");
        }
        if (greeting.length() > LONGEST_GREETING) {
            problems.put("salutation", "digest.refused.greetingLong");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("mot", "digest.refused.wordsLong");
        }
        return problems;
    }
}
