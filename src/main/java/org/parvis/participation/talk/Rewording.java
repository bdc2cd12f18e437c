package org.parvis.participation.talk;

import java.util.List;
import org.parvis.shared.TextDifference;
import org.parvis.shared.TextDifference.Part;

/**
 * Another wording that somebody suggests for what people talk about.
 *
 * @param before what it said then
 * @param after what it should say; empty for no suggestion
 */
public record Rewording(String before, String after) {

    public static final int LONGEST = 8_000;

    public static final Rewording NONE = new Rewording("", "");

    /** So many comparisons of words at most: a page shows many, and a rewording of everything is read as well without. */
    private static final int MOST = 100_000;

    /** What somebody typed over what it says; none where they changed no word of it. */
    public static Rewording of(String before, String typed) {
        Rewording made = new Rewording(before, plain(typed));
        return before.isEmpty() || made.isNone() || TextDifference.isNone(made.lines()) ? NONE : made;
    }

    /** As it is compared, whatever the browser makes of line ends. */
    public static String plain(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    public boolean isNone() {
        return after.isEmpty();
    }

    /** By line, what stays, goes and comes. */
    public List<List<Part>> lines() {
        return TextDifference.of(before, after, MOST);
    }
}
