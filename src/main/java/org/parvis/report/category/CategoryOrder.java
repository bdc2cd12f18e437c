package org.parvis.report.category;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** In which order categories are offered: each group, then what is in it. Never changed: makes another. */
final class CategoryOrder {

    private static final String TOP = "";

    private final Map<String, List<String>> children;

    private CategoryOrder(Map<String, List<String>> children) {
        this.children = children;
    }

    /** @param inUse by their positions; one whose group is not among them stands alone */
    static CategoryOrder of(List<CategoryStore.Row> inUse) {
        List<String> codes = inUse.stream().map(CategoryStore.Row::code).toList();
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (CategoryStore.Row row : inUse) {
            String parent = row.parent() == null || !codes.contains(row.parent()) ? TOP : row.parent();
            children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row.code());
        }
        return new CategoryOrder(children);
    }

    boolean isGroup(String code) {
        return children.containsKey(code);
    }

    /** One place up or down among those beside it, with all that is in it; the same where there is no such place. */
    CategoryOrder moving(String code, int places) {
        Map<String, List<String>> moved = new LinkedHashMap<>();
        children.forEach((parent, codes) -> {
            List<String> list = new ArrayList<>(codes);
            int from = list.indexOf(code);
            int to = from + places;
            if (from >= 0 && to >= 0 && to < list.size()) {
                Collections.swap(list, from, to);
            }
            moved.put(parent, list);
        });
        return new CategoryOrder(moved);
    }

    /** All of them. */
    List<String> codes() {
        List<String> codes = new ArrayList<>();
        collect(TOP, codes);
        return codes;
    }

    private void collect(String group, List<String> codes) {
        for (String code : Objects.requireNonNullElse(children.get(group), List.<String>of())) {
            codes.add(code);
            collect(code, codes);
        }
    }
}
