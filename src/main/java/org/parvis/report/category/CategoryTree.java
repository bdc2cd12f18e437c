package org.parvis.report.category;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All categories of a territory at one moment, in the order of its file. */
public final class CategoryTree {

    private final Map<String, Category> byCode = new LinkedHashMap<>();
    private final Map<String, List<Category>> children = new LinkedHashMap<>();
    private final List<Category> inUse;
    private final CategorySuggestions suggestions;

    CategoryTree(List<Category> inUse, List<Category> retired, List<TermWeights.Seen> seen) {
        this.inUse = List.copyOf(inUse);
        retired.forEach(c -> byCode.put(c.code(), c));
        inUse.forEach(c -> byCode.put(c.code(), c));
        for (Category category : inUse) {
            if (category.parent() != null) {
                children.computeIfAbsent(category.parent(), _ -> new ArrayList<>()).add(category);
            }
        }
        suggestions = new CategorySuggestions(inUse, seen);
    }

    /** A category, retired ones included: old reports keep theirs. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The category if it can be chosen today: in use, and not a group of others. */
    public Optional<Category> findChoosable(String code) {
        return find(code).filter(c -> inUse.contains(c) && !isGroup(c));
    }

    /** The first level: groups, and categories that stand alone. */
    public List<Category> roots() {
        return inUse.stream().filter(c -> c.parent() == null).toList();
    }

    public List<Category> childrenOf(Category group) {
        return children.getOrDefault(group.code(), List.of());
    }

    public boolean isGroup(Category category) {
        return children.containsKey(category.code());
    }

    /** Whether everybody can choose it, or something in it: what is in a group for agents is for agents. */
    boolean isForEverybody(Category category) {
        return isOpen(category) && (!isGroup(category) || childrenOf(category).stream().anyMatch(this::isForEverybody));
    }

    private boolean isOpen(Category category) {
        String parent = category.parent();
        return category.isForEverybody() && (parent == null || find(parent).map(this::isOpen).orElse(true));
    }

    /** Groups that hold something to be chosen themselves, in order. */
    public List<Category> groupsOfChoosable() {
        return inUse.stream()
                .filter(c -> childrenOf(c).stream().anyMatch(child -> !isGroup(child)))
                .toList();
    }

    /** Everything that can be chosen, in order. */
    public List<Category> choosable() {
        return inUse.stream().filter(c -> !isGroup(c)).toList();
    }

    /** Everything that can be chosen at a place. */
    public List<Category> choosableIn(Set<String> districts) {
        return choosable().stream().filter(c -> c.isOfferedIn(districts)).toList();
    }

    /** Codes of a category and all below it: what a list «by category» shows. */
    public List<String> withChildren(String code) {
        List<String> codes = new ArrayList<>(List.of(code));
        find(code).ifPresent(c -> childrenOf(c).forEach(child -> codes.addAll(withChildren(child.code()))));
        return codes;
    }

    public CategorySuggestions suggestions() {
        return suggestions;
    }
}
