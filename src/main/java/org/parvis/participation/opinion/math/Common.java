package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A statement that all groups hold alike.
 *
 * @param statement its column
 * @param share the least that a group holds it with
 */
public record Common(int statement, Stance stance, double share) {

    /**
     * Those of which it is sure in each group, the widest held first; a group in which nobody saw a statement holds nothing of it,
     * and nothing else. Each group with its counts by statement.
     */
    public static List<Common> choose(List<List<Counts>> groups, int statements) {
        List<Common> common = new ArrayList<>();
        for (int statement = 0; statement < statements; statement++) {
            for (Stance stance : Stance.values()) {
                int at = statement;
                List<Counts> asked = groups.stream().map(group -> group.get(at)).filter(counts -> counts.seen() > 0).toList();
                boolean isSure = !asked.isEmpty()
                        && asked.stream().allMatch(counts -> Significance.ofShare(counts.of(stance), counts.seen()) > Significance.SURE);
                if (isSure) {
                    common.add(new Common(statement, stance, asked.stream()
                            .mapToDouble(counts -> Significance.share(counts.of(stance), counts.seen()))
                            .min()
                            .orElseThrow()));
                }
            }
        }
        common.sort(Comparator.comparingDouble(Common::share).reversed().thenComparingInt(Common::statement));
        return List.copyOf(common);
    }
}
