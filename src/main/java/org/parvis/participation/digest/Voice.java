package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Locale;
import org.parvis.shared.Printable;
import org.parvis.web.Dates;
import org.parvis.web.Words;

/** How a letter speaks to a reader: in their language, by the town's clock. */
record Voice(Locale language, Words words, Dates dates) {

    /** Characters of a note: who wants more reads the page. */
    private static final int LONGEST = 280;

    String say(String key, Object... arguments) {
        return words.text(language, key, arguments);
    }

    String when(Instant at) {
        return dates.dateTime(at);
    }

    /** Some words of somebody, as a line. */
    static String brief(String words) {
        return Printable.line(words, LONGEST);
    }
}
