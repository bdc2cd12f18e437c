package org.parvis.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.Measures;
import org.parvis.casework.figures.Opinions;

/**
 * What may be shown to everybody of groups of cases. A number below 5 is hidden; where just one of a column is, the next
 * smallest goes too: else a total would give it away.
 */
final class SmallNumbers {

    static final int ENOUGH = 5;

    private SmallNumbers() {}

    /** Indexes of the numbers to hide, in their order. */
    static TreeSet<Integer> hidden(List<Long> numbers) {
        TreeSet<Integer> hidden = new TreeSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) > 0 && numbers.get(i) < ENOUGH) {
                hidden.add(i);
            }
        }
        if (hidden.size() == 1) {
            IntStream.range(0, numbers.size())
                    .boxed()
                    .filter(i -> numbers.get(i) >= ENOUGH)
                    .min(Comparator.comparing(numbers::get))
                    .ifPresent(hidden::add);
        }
        return hidden;
    }

    /** The figure with nothing that rests on fewer than five cases: shares and times are gone, counts are hidden apart. */
    static Figure withoutSmall(Figure figure) {
        Measures from = figure.measures();
        boolean timed = from.answered() >= ENOUGH;
        boolean promised = from.promised() >= ENOUGH;
        boolean taken = from.taken() >= ENOUGH;
        return new Figure(
                new Measures(
                        from.received(),
                        from.resolved(),
                        from.declined(),
                        promised ? from.promised() : 0,
                        promised ? from.kept() : 0,
                        from.reopened(),
                        taken ? from.taken() : 0,
                        taken ? from.atOnce() : 0,
                        from.opinions().all() >= Opinions.ENOUGH ? from.opinions() : Opinions.NONE),
                timed ? figure.median() : null,
                timed ? figure.ninety() : null);
    }

    /** How many groups there are is no secret; an empty one is left out. */
    static boolean isSomething(Map.Entry<?, Figure> group) {
        return group.getValue().measures().received() > 0 || group.getValue().measures().answered() > 0;
    }
}
