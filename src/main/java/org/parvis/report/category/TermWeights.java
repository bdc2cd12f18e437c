package org.parvis.report.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

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

    /** In shorter words another letter is another word: «poste» and «poster», «bouge» and «rouge». */
    private static final int SHORTEST_WITH_A_SLIP = 6;

    /** Before words of other languages, so that no stem is taken for one. */
    private static final String AS_IT_STANDS = "=";

    /** How often a term was seen with a category. */
    record Seen(String term, String category, int times) {}

    /** A phrase of the file as its stems: where all of them stand in a text, it means more than each by itself. */
    record Phrase(Set<String> stems, String category) {}

    private final Map<String, Map<String, Double>> byTerm = new HashMap<>();
    private final Map<String, List<Phrase>> phrasesByStem = new HashMap<>();

    /** Words of the file's usual language as they are spelled, with their stems, by length: where slips are looked for. */
    private final Map<Integer, Map<String, String>> wordsByLength = new HashMap<>();

    private final int categories;

    TermWeights(List<Category> tree, List<Seen> seen) {
        categories = Math.max(2, tree.size());
        Map<String, Category> byCode = new HashMap<>();
        tree.forEach(c -> byCode.put(c.code(), c));
        Set<String> groups = new HashSet<>();
        tree.forEach(c -> Optional.ofNullable(c.parent()).ifPresent(groups::add));
        tree.stream().filter(c -> !groups.contains(c.code())).forEach(c -> read(c, byCode));
        learn(seen, groups);
    }

    /** Weight of the term for each category, already lessened when it speaks for many. */
    Map<String, Double> of(String term) {
        Map<String, Double> weights = byTerm.getOrDefault(term, Map.of());
        double rarity = Math.log(1 + (double) categories / Math.max(1, weights.size())) / Math.log(1 + categories);
        Map<String, Double> lessened = new HashMap<>();
        weights.forEach((category, weight) -> lessened.put(category, weight * rarity));
        return lessened;
    }

    /** The phrases of which the text holds every term. */
    List<Phrase> phrasesIn(Set<String> stems) {
        return stems.stream()
                .flatMap(stem -> phrasesByStem.getOrDefault(stem, List.of()).stream())
                .filter(phrase -> stems.containsAll(phrase.stems()))
                .distinct()
                .toList();
    }

    /** Whether it is the word itself that is known, not one a slip away. */
    static boolean isTheWord(String known, FrenchWords.Term term) {
        return known.equals(term.stem()) || known.startsWith(AS_IT_STANDS);
    }

    /** The term's stem where it is known, else that of a word that differs by a single slip of the finger. */
    Optional<String> closest(FrenchWords.Term term) {
        if (byTerm.containsKey(term.stem())) {
            return Optional.of(term.stem());
        }
        if (byTerm.containsKey(AS_IT_STANDS + term.plain())) {
            return Optional.of(AS_IT_STANDS + term.plain());
        }
        int length = term.plain().length();
        if (length < SHORTEST_WITH_A_SLIP) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(Math.max(SHORTEST_WITH_A_SLIP, length - 1), length + 1)
                .mapToObj(near -> wordsByLength.getOrDefault(near, Map.of()))
                .flatMap(words -> words.entrySet().stream())
                .filter(word -> isSlipOf(term.plain(), word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Nobody mistakes the first letter. */
    private static boolean isSlipOf(String typed, String word) {
        return typed.charAt(0) == word.charAt(0) && Typo.isOneSlipApart(typed, word);
    }

    private void read(Category category, Map<String, Category> byCode) {
        category.words().usual().forEach(phrase -> readPhrase(FrenchWords.terms(phrase), category.code()));
        category.words().others().forEach(phrase -> readPhrase(asTheyStand(phrase), category.code()));
        category.words().usual().forEach(phrase -> FrenchWords.terms(phrase).forEach(this::keepSpelling));
        readLabel(category, category.code(), LABEL_WORD);
        Category parent = category.parent() == null ? null : byCode.get(category.parent());
        if (parent != null) {
            readLabel(parent, category.code(), GROUP_WORD);
        }
    }

    private void readPhrase(List<FrenchWords.Term> terms, String category) {
        terms.forEach(t -> raise(t, category, OWN_WORD / Math.sqrt(terms.size())));
        keepPhrase(terms, category);
    }

    /** Of other languages we know no endings: «poster» is not the «poste». */
    private static List<FrenchWords.Term> asTheyStand(String text) {
        return FrenchWords.terms(text).stream()
                .map(t -> new FrenchWords.Term(t.written(), t.plain(), AS_IT_STANDS + t.plain()))
                .toList();
    }

    private void readLabel(Category labelled, String category, double weight) {
        List<String> texts = List.copyOf(labelled.label().byLanguage().values());
        texts.stream().limit(1).forEach(text -> FrenchWords.terms(text).forEach(t -> {
            raise(t, category, weight);
            keepSpelling(t);
        }));
        texts.stream().skip(1).forEach(text -> asTheyStand(text).forEach(t -> raise(t, category, weight)));
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

    private void raise(FrenchWords.Term term, String category, double weight) {
        byTerm.computeIfAbsent(term.stem(), _ -> new HashMap<>()).merge(category, weight, Math::max);
    }

    private void keepSpelling(FrenchWords.Term term) {
        wordsByLength
                .computeIfAbsent(term.plain().length(), _ -> new HashMap<>())
                .putIfAbsent(term.plain(), term.stem());
    }

    private void keepPhrase(List<FrenchWords.Term> terms, String category) {
        Set<String> stems = new TreeSet<>();
        terms.forEach(t -> stems.add(t.stem()));
        if (stems.size() > 1) {
            Phrase phrase = new Phrase(Set.copyOf(stems), category);
            stems.stream().limit(1).forEach(stem -> phrasesByStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(phrase));
        }
    }
}
