package org.parvis.casework;

import java.time.Instant;
import java.util.Map;

/**
 * By when a case must have ended to be due for forgetting, as the territory says at one moment.
 *
 * @param before for whatever has no term of its own
 * @param own by sort of case, written kind/category
 */
public record RetentionTerms(Instant before, Map<String, Instant> own) {

    public RetentionTerms {
        own = Map.copyOf(own);
    }

    static RetentionTerms same(Instant before) {
        return new RetentionTerms(before, Map.of());
    }

    /** Whatever ended after it is due nowhere. */
    public Instant latest() {
        return own.values().stream().filter(before::isBefore).max(Instant::compareTo).orElse(before);
    }
}
