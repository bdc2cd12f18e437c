package org.parvis.participation.survey;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What may be shown to everybody of how many people answered what: nothing below eleven (CRPA L312-1-2 has published data
 * made anonymous). Where the numbers add up to one that is known, others go with a hidden one, until what is hidden adds up to
 * eleven people at least and is more than one number.
 */
public final class SmallCounts {

    public static final int ENOUGH = 11;

    private SmallCounts() {}

    public static boolean isSmall(long count) {
        return count > 0 && count < ENOUGH;
    }

    /** Indexes of the numbers to hide among such as add up to a known one. */
    public static TreeSet<Integer> hiddenParts(List<Long> parts) {
        TreeSet<Integer> hidden = new TreeSet<>();
        IntStream.range(0, parts.size()).filter(i -> isSmall(parts.get(i))).forEach(hidden::add);
        while (!hidden.isEmpty() && (hidden.size() == 1 || hidden.stream().mapToLong(parts::get).sum() < ENOUGH)) {
            var next = IntStream.range(0, parts.size())
                    .boxed()
                    .filter(i -> parts.get(i) > 0 && !hidden.contains(i))
                    .min(Comparator.comparing(parts::get));
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return hidden;
    }

    /** Indexes of the numbers to hide among such as each are a part of the same people: neither those who did nor those who did not may be few. */
    static TreeSet<Integer> hiddenShares(List<Long> shares, long of) {
        TreeSet<Integer> hidden = new TreeSet<>();
        IntStream.range(0, shares.size())
                .filter(i -> isSmall(shares.get(i)) || isSmall(of - shares.get(i)))
                .forEach(hidden::add);
        return hidden;
    }
}
