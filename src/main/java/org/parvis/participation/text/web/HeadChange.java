package org.parvis.participation.text.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.shared.TextDifference;
import org.parvis.shared.TextDifference.Part;

/**
 * What became of what stands above the articles of a text, from one version to the next.
 *
 * @param what «title» or «intro», as the end of a message key
 * @param lines by line, what stays, goes and comes
 */
public record HeadChange(String what, List<List<Part>> lines) {

    /** What stays as it was is not among them. */
    static List<HeadChange> between(String title, String intro, String newTitle, String newIntro) {
        List<HeadChange> changes = new ArrayList<>();
        add(changes, "title", title, newTitle);
        add(changes, "intro", intro, newIntro);
        return changes;
    }

    private static void add(List<HeadChange> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new HeadChange(what, TextDifference.of(before, after)));
        }
    }
}
