package org.parvis.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an import did to one kind of thing.
 *
 * @param what the kind, for the report ("departments")
 */
public record Changes(String what, int created, int updated, int removed, int unchanged) {

    public boolean isNothing() {
        return created + updated + removed == 0;
    }

    @Override
    public String toString() {
        return "%s: %d created, %d updated, %d removed, %d unchanged"
                .formatted(what, created, updated, removed, unchanged);
    }

    /** The difference between what is stored and what a file wants. */
    public record Difference<T>(List<T> created, List<T> updated, List<T> removed, int unchanged) {

        public Changes as(String what) {
            return new Changes(what, created.size(), updated.size(), removed.size(), unchanged);
        }
    }

    /** Compares two lists of the same things by key, then by value. */
    public static <T> Difference<T> between(List<T> stored, List<T> wanted, Function<T, Object> key) {
        Map<Object, T> left = new LinkedHashMap<>();
        stored.forEach(thing -> left.put(key.apply(thing), thing));
        Difference<T> difference = new Difference<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        int unchanged = 0;
        for (T thing : wanted) {
            T before = left.remove(key.apply(thing));
            if (before == null) {
                difference.created.add(thing);
            } else if (before.equals(thing)) {
                unchanged++;
            } else {
                difference.updated.add(thing);
            }
        }
        difference.removed.addAll(left.values());
        return new Difference<>(difference.created, difference.updated, difference.removed, unchanged);
    }
}
