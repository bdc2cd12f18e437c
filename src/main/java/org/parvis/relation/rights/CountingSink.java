package org.parvis.relation.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells how much there is, and nothing of what it says. */
final class CountingSink implements RecordSink {

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private String current = "";

    @Override
    public void table(String name, List<String> columns) {
        current = name;
        counts.put(name, 0L);
    }

    @Override
    public void row(@Nullable Object... values) {
        counts.merge(current, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }
}
