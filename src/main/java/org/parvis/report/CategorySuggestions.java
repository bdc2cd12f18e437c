package org.parvis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which categories somebody's words may mean, and because of which words. Nothing leaves the house: the territory's own
 * list of words and what its agents corrected decide, and every suggestion can say why.
 */
public final class CategorySuggestions {

    private static final double SLIP_FACTOR = 0.7;
    private static final double LEAST_SCORE = 0.35;
    private static final double SHARE_OF_BEST = 0.3;
    private static final int MAX_WORDS_READ = 200;

    private final TermWeights weights;
    private final Map<String, Category> byCode = new LinkedHashMap<>();

    CategorySuggestions(List<Category> tree, List<TermWeights.Seen> seen) {
        weights = new TermWeights(tree, seen);
        tree.forEach(c -> byCode.put(c.code(), c));
    }

    /** The likeliest first; none when the words say nothing we know. */
    public List<Suggestion> suggest(String words, int limit) {
        Map<String, Map<String, Double>> shares = sharesByCategory(words);
        List<Suggestion> suggestions = new ArrayList<>();
        shares.forEach((code, byWord) -> {
            Category category = byCode.get(code);
            double score = byWord.values().stream().mapToDouble(Double::doubleValue).sum();
            if (category != null && score >= LEAST_SCORE) {
                suggestions.add(new Suggestion(category, score, weightiest(byWord)));
            }
        });
        suggestions.sort(Comparator.comparingDouble(Suggestion::score).reversed());
        double best = suggestions.isEmpty() ? 0 : suggestions.getFirst().score();
        return suggestions.stream().filter(s -> s.score() >= best * SHARE_OF_BEST).limit(limit).toList();
    }

    /** The terms by which a description is learned. */
    static Set<String> termsOf(String words) {
        Set<String> terms = new HashSet<>();
        FrenchWords.terms(words).stream().limit(MAX_WORDS_READ).forEach(t -> terms.add(t.stem()));
        return terms;
    }

    private Map<String, Map<String, Double>> sharesByCategory(String words) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Set<String> read = new HashSet<>();
        FrenchWords.terms(words).stream().limit(MAX_WORDS_READ).filter(t -> read.add(t.stem())).forEach(term ->
                weights.closest(term).ifPresent(known -> {
                    double factor = known.equals(term.stem()) ? 1 : SLIP_FACTOR;
                    weights.of(known).forEach((category, weight) -> shares.computeIfAbsent(category, _ -> new HashMap<>())
                            .merge(term.written(), weight * factor, Double::sum));
                }));
        return shares;
    }

    private static List<String> weightiest(Map<String, Double> byWord) {
        return byWord.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
