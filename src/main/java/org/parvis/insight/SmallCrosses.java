package org.parvis.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What may be shown to everybody of a table of two dimensions. Small numbers are hidden as everywhere, totals as in the
 * tables of one dimension; where just one number of a line or column is unknown then, or those that are can only be ones,
 * another goes too: else the total would give them away.
 */
final class SmallCrosses {

    private final List<List<Long>> numbers;
    private final List<List<Boolean>> hidden = new ArrayList<>();
    /** The index of the last line, and of the last column: totals. */
    private final int last;

    private final int end;

    private SmallCrosses(List<List<Long>> numbers) {
        this.numbers = numbers;
        this.last = numbers.size() - 1;
        this.end = numbers.getFirst().size() - 1;
        numbers.forEach(line -> hidden.add(line.stream().map(SmallCrosses::isSmall).collect(Collectors.toCollection(ArrayList::new))));
        hidden.get(last).set(end, false);
        totals(numbers.get(last).subList(0, end)).forEach(j -> hide(last, j));
        totals(numbers.subList(0, last).stream().map(List::getLast).toList()).forEach(i -> hide(i, end));
    }

    /** @param numbers lines of the same length; the last line and the last number of each line are totals */
    static List<List<Boolean>> hidden(List<List<Long>> numbers) {
        SmallCrosses crosses = new SmallCrosses(numbers);
        while (crosses.hidesMore()) {
            // What is hidden in a line may leave a single unknown in a column.
        }
        return crosses.hidden;
    }

    private static boolean isSmall(long number) {
        return number > 0 && number < SmallNumbers.ENOUGH;
    }

    private static TreeSet<Integer> totals(List<Long> of) {
        return SmallNumbers.hidden(of);
    }

    private void hide(int line, int column) {
        hidden.get(line).set(column, true);
    }

    private boolean hidesMore() {
        boolean more = false;
        for (int line = 0; line < last; line++) {
            int i = line;
            more |= completes(IntStream.rangeClosed(0, end).mapToObj(j -> new int[] {i, j}).toList());
        }
        for (int column = 0; column < end; column++) {
            int j = column;
            more |= completes(IntStream.rangeClosed(0, last).mapToObj(i -> new int[] {i, j}).toList());
        }
        return more;
    }

    /** @param places of one line or column, that of its total last */
    private boolean completes(List<int[]> places) {
        if (!isGivenAway(places)) {
            return false;
        }
        return places.subList(0, places.size() - 1).stream()
                .filter(place -> !isHidden(place) && number(place) > 0)
                .min((one, other) -> Long.compare(number(one), number(other)))
                .map(place -> {
                    hide(place[0], place[1]);
                    return true;
                })
                .orElseGet(() -> {
                    int[] total = places.getLast();
                    boolean isShown = !isHidden(total) && !(total[0] == last && total[1] == end);
                    if (isShown) {
                        hide(total[0], total[1]);
                    }
                    return isShown;
                });
    }

    private boolean isGivenAway(List<int[]> places) {
        List<int[]> unknown = places.stream().filter(this::isHidden).toList();
        // Nothing is hidden that is nought: as many as they add up to are all ones.
        return unknown.size() == 1
                || unknown.size() > 1 && !isHidden(places.getLast()) && unknown.stream().mapToLong(this::number).sum() == unknown.size();
    }

    private boolean isHidden(int[] place) {
        return hidden.get(place[0]).get(place[1]);
    }

    private long number(int[] place) {
        return numbers.get(place[0]).get(place[1]);
    }
}
