package org.parvis.participation.text.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.text.Clause;
import org.parvis.shared.TextDifference;
import org.parvis.shared.TextDifference.Part;

/**
 * What became of an article from one version to the next.
 *
 * @param number of the article
 * @param heading its new one, or its last
 * @param lines by line, what stays, goes and comes; heading first where it changed
 */
public record ClauseChange(Fate fate, int number, String heading, List<List<Part>> lines) {

    public enum Fate {
        NEW,
        CHANGED,
        GONE
    }

    /** In the new order, then those that went. What stays as it was is not among them. */
    static List<ClauseChange> between(List<Clause> before, List<Clause> after) {
        Map<UUID, Clause> old = before.stream().collect(Collectors.toMap(Clause::id, Function.identity()));
        List<ClauseChange> changes = new ArrayList<>();
        for (Clause clause : after) {
            @Nullable Clause was = old.remove(clause.id());
            if (was == null) {
                changes.add(new ClauseChange(Fate.NEW, clause.number(), clause.heading(), TextDifference.of("", clause.words())));
            } else if (!was.heading().equals(clause.heading()) || !was.words().equals(clause.words())) {
                changes.add(new ClauseChange(Fate.CHANGED, clause.number(), clause.heading(), TextDifference.of(whole(was, clause), whole(clause, was))));
            }
        }
        before.stream().filter(one -> old.containsKey(one.id()))
                .forEach(one -> changes.add(new ClauseChange(Fate.GONE, one.number(), one.heading(), TextDifference.of(one.words(), ""))));
        return changes;
    }

    private static String whole(Clause one, Clause other) {
        return one.heading().equals(other.heading()) ? one.words() : one.heading() + "\n" + one.words();
    }
}
