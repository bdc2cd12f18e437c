package org.parvis.participation.decision;

import java.util.Map;

/** How much of a decision is taken, in part, and not. */
public record Fates(Map<Fate, Count> byFate) {

    /** @param amount in cents */
    public record Count(long many, long amount) {

        static final Count NONE = new Count(0, 0);
    }

    public Fates {
        byFate = Map.copyOf(byFate);
    }

    public long many(Fate fate) {
        return byFate.getOrDefault(fate, Count.NONE).many();
    }

    /** All that is granted, in cents. */
    public long granted() {
        return byFate.values().stream().mapToLong(Count::amount).sum();
    }
}
