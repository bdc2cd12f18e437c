package org.parvis.territory.places;

import java.util.List;

/** How well the words that somebody typed fit a street's name: 1 when all fit, 0 when none does. */
public final class Likeness {

    private Likeness() {}

    /**
     * Compares a query with a street in a town.
     *
     * @param typed words in the compared spelling; the last may be unfinished
     * @param name the street's words
     * @param city the town's words: naming it does no harm
     */
    public static double of(List<String> typed, List<String> name, List<String> city) {
        double found = 0;
        double asked = 0;
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            double weight = weight(word);
            double fit = best(word, name, i == typed.size() - 1);
            if (fit == 0 && city.contains(word)) {
                continue;
            }
            asked += weight;
            found += weight * fit;
        }
        return asked == 0 ? 0 : found / asked - 0.15 * unasked(typed, name);
    }

    /** The share of the name that was not asked for: «rue Houdan» fits «Rue Houdan» better than «Rue Houdan prolongée». */
    private static double unasked(List<String> typed, List<String> name) {
        double all = 0;
        double left = 0;
        for (String word : name) {
            double weight = weight(word);
            all += weight;
            left += weight * (1 - best(word, typed, false));
        }
        return all == 0 ? 0 : left / all;
    }

    private static double weight(String word) {
        if (StreetWords.isSmall(word)) {
            return 0.1;
        }
        return StreetWords.isKind(word) ? 0.35 : 1;
    }

    private static double best(String word, List<String> among, boolean unfinished) {
        double best = 0;
        for (String other : among) {
            best = Math.max(best, fit(word, other, unfinished));
        }
        return best;
    }

    private static double fit(String word, String other, boolean unfinished) {
        if (word.equals(other)) {
            return 1;
        }
        boolean begins = other.startsWith(word);
        if (begins && unfinished) {
            return 0.95;
        }
        if (begins) {
            return word.length() == 1 ? 0.7 : 0.8;
        }
        return slips(word, other);
    }

    private static double slips(String word, String other) {
        int length = Math.max(word.length(), other.length());
        int allowed = length < 4 ? 0 : length < 7 ? 1 : 2;
        if (allowed == 0 || Math.abs(word.length() - other.length()) > allowed) {
            return 0;
        }
        int slips = EditDistance.between(word, other);
        return slips > allowed ? 0 : 1 - 0.2 * slips;
    }
}
