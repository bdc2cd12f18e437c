package org.parvis.report.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which categories somebody's words may mean, and because of which words. Nothing leaves the house: the territory's own
 * list of words and what its agents corrected decide, and every suggestion can say why.
 */
public final class CategorySuggestions {

    private static final double SLIP_FACTOR = 0.7;
    private static final double PHRASE_BONUS = 3;
    private static final double LEAST_SCORE = 0.35;
    private static final double SHARE_OF_BEST = 0.3;
    private static final int MAX_WORDS_READ = 200;
    private static final Pattern MASKED = Pattern.compile("\\[[^\\[\\]]{1,40}masqué[^\\[\\]]{0,3}\\]");

    private final TermWeights weights;
    private final Map<String, Category> byCode = new LinkedHashMap<>();

    CategorySuggestions(List<Category> tree, List<TermWeights.Seen> seen) {
        weights = new TermWeights(tree, seen);
        tree.forEach(c -> byCode.put(c.code(), c));
    }

    /** The likeliest first; none when the words say nothing we know. */
    public List<Suggestion> suggest(String words, int limit) {
        List<FrenchWords.Term> terms =
                FrenchWords.terms(words).stream().limit(MAX_WORDS_READ).toList();
        Map<String, Map<String, Double>> shares = sharesByCategory(terms);
        addPhrases(terms, shares);
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

    /** The terms by which a description is learned; that something was masked in it says nothing of its kind. */
    static Set<String> termsOf(String words) {
        Set<String> terms = new HashSet<>();
        String withoutMarks = MASKED.matcher(words).replaceAll(" ");
        FrenchWords.terms(withoutMarks).stream().limit(MAX_WORDS_READ).forEach(t -> terms.add(t.stem()));
        return terms;
    }

    private Map<String, Map<String, Double>> sharesByCategory(List<FrenchWords.Term> terms) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Set<String> read = new HashSet<>();
        terms.stream().filter(t -> read.add(t.stem())).forEach(term ->
                weights.closest(term).ifPresent(known -> {
                    double factor = TermWeights.isTheWord(known, term) ? 1 : SLIP_FACTOR;
                    weights.of(known).forEach((category, weight) -> shares.computeIfAbsent(category, _ -> new HashMap<>())
                            .merge(term.written(), weight * factor, Double::sum));
                }));
        return shares;
    }

    /** «Plus de courant» means more than «courant»: what stands together in the file counts once more. */
    private void addPhrases(List<FrenchWords.Term> terms, Map<String, Map<String, Double>> shares) {
        Map<String, String> written = new HashMap<>();
        terms.forEach(t -> weights.closest(t).ifPresent(stem -> written.putIfAbsent(stem, t.written())));
        for (TermWeights.Phrase phrase : weights.phrasesIn(written.keySet())) {
            Map<String, Double> byWord = shares.computeIfAbsent(phrase.category(), _ -> new HashMap<>());
            phrase.stems().forEach(stem -> byWord.merge(
                    written.getOrDefault(stem, stem), PHRASE_BONUS / phrase.stems().size(), Double::sum));
        }
    }

    private static List<String> weightiest(Map<String, Double> byWord) {
        return byWord.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }
}
