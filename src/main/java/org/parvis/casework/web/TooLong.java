package org.parvis.casework.web;

import java.util.Map;
import org.parvis.shared.Refusal;

/** A text is longer than we keep: refused whole, never cut in silence. */
final class TooLong extends Refusal {

    static final int MOST = 4_000;

    private final String field;

    private TooLong(String field, int length) {
        super("desk.refused.tooLong", MOST, length);
        this.field = field;
    }

    /** Browsers send line ends as two characters; people count one. */
    static void check(Map<String, String> values) {
        values.forEach((field, value) -> {
            int length = value.replace("\r\n", "\n").length();
            if (length > MOST) {
                throw new TooLong(field, length);
            }
        });
    }

    String field() {
        return field;
    }
}
