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

    /** What somebody typed over what it says; none where they changed nothing but line ends. */
    public static Rewording of(String before, String typed) {
        String after = typed.replace("\r\n", "\n").strip();
        return before.isEmpty() || after.isEmpty() || after.equals(before.replace("\r\n", "\n").strip()) ? NONE : new Rewording(before, after);
    }

    public boolean isNone() {
        return after.isEmpty();
    }

    /** By line, what stays, goes and comes. */
    public List<List<Part>> lines() {
        return TextDifference.of(before, after);
    }
}
