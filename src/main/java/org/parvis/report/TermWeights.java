package org.parvis.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much each term speaks for each category: what the territory's file says (words people use, labels), and how often
 * agents left or put a description with that term in the category. A term that speaks for many categories says little.
 */
final class TermWeights {

    private static final double OWN_WORD = 3;
    private static final double LABEL_WORD = 1.5;
    private static final double GROUP_WORD = 0.4;

    /** How many seen reports weigh as much as one word of the file. */
    private static final double LEARNING_DAMPER = 4;

    /** How often a term was seen with a category. */
    record Seen(String term, String category, int times) {}

    private final Map<String, Map<String, Double>> byTerm = new HashMap<>();
    private final Map<Integer, Set<String>> termsByLength = new HashMap<>();
    private final int categories;

    TermWeights(List<Category> tree, List<Seen> seen) {
        categories = Math.max(2, tree.size());
        Map<String, Category> byCode = new HashMap<>();
        tree.forEach(c -> byCode.put(c.code(), c));
        Set<String> groups = new HashSet<>();
        tree.forEach(c -> Optional.ofNullable(c.parent()).ifPresent(groups::add));
        tree.stream().filter(c -> !groups.contains(c.code())).forEach(c -> read(c, byCode));
        learn(seen, groups);
        byTerm.keySet().forEach(t -> termsByLength.computeIfAbsent(t.length(), _ -> new HashSet<>()).add(t));
    }

    /** Weight of the term for each category, already lessened when it speaks for many. */
    Map<String, Double> of(String term) {
        Map<String, Double> weights = byTerm.getOrDefault(term, Map.of());
        double rarity = Math.log(1 + (double) categories / Math.max(1, weights.size())) / Math.log(1 + categories);
        Map<String, Double> lessened = new HashMap<>();
        weights.forEach((category, weight) -> lessened.put(category, weight * rarity));
        return lessened;
    }

    /** The term itself where it is known, else one that differs by a single slip of the finger. */
    Optional<String> closest(String term) {
        if (byTerm.containsKey(term)) {
            return Optional.of(term);
        }
        if (term.length() < 5) {
            return Optional.empty();
        }
        for (int length = term.length() - 1; length <= term.length() + 1; length++) {
            for (String known : termsByLength.getOrDefault(length, Set.of())) {
                if (Typo.isOneSlipApart(term, known)) {
                    return Optional.of(known);
                }
            }
        }
        return Optional.empty();
    }

    private void read(Category category, Map<String, Category> byCode) {
        for (String phrase : category.words()) {
            List<FrenchWords.Term> terms = FrenchWords.terms(phrase);
            terms.forEach(t -> raise(t.stem(), category.code(), OWN_WORD / Math.sqrt(terms.size())));
        }
        readLabel(category, category.code(), LABEL_WORD);
        Category parent = category.parent() == null ? null : byCode.get(category.parent());
        if (parent != null) {
            readLabel(parent, category.code(), GROUP_WORD);
        }
    }

    private void readLabel(Category labelled, String category, double weight) {
        for (String text : labelled.label().byLanguage().values()) {
            FrenchWords.terms(text).forEach(t -> raise(t.stem(), category, weight));
        }
    }

    private void learn(List<Seen> seen, Set<String> groups) {
        Map<String, Integer> totals = new HashMap<>();
        seen.forEach(s -> totals.merge(s.term(), s.times(), Integer::sum));
        for (Seen s : seen) {
            if (!groups.contains(s.category())) {
                double share = s.times() / (LEARNING_DAMPER + totals.getOrDefault(s.term(), 0));
                byTerm.computeIfAbsent(s.term(), _ -> new HashMap<>()).merge(s.category(), 2 * OWN_WORD * share, Double::sum);
            }
        }
    }

    private void raise(String term, String category, double weight) {
        byTerm.computeIfAbsent(term, _ -> new HashMap<>()).merge(category, weight, Math::max);
    }
}
