package org.parvis.participation.worth;

import java.util.Map;

/** How many gave each answer. */
public record Figures(Map<Verdict, Long> counts) {

    /** Fewer people than this could be told from each other (reference for what is published about people: eleven). */
    public static final int FEWEST = 11;

    public Figures {
        counts = Map.copyOf(counts);
    }

    public long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everybody may read them. */
    public boolean isPublic() {
        return total() >= FEWEST;
    }

    /** Of all answers in percent, rounded. */
    public int share(Verdict verdict) {
        return total() == 0 ? 0 : (int) Math.round(100.0 * of(verdict) / total());
    }
}
