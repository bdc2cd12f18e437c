package org.parvis.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.shared.Slugs;

/** Words of a search for the few things that are looked through from memory: without accents, longer or shorter at their end, short ones left out. */
public record LooseWords(Set<String> words) {

    private static final int SHORTEST = 3;
    /** Of no use to tell one thing from another. */
    private static final Set<String> COMMON = Set.of("les", "des", "une", "aux", "sur", "par", "nos", "vos", "ses", "pour", "dans", "avec", "the", "and", "for");
    private static final int LONGEST = 20_000;

    public static LooseWords of(String typed) {
        return new LooseWords(tokens(typed));
    }

    /** Whether all of them are among those; not where there are none. */
    public boolean areAllIn(String known) {
        return !words.isEmpty() && countIn(known) == words.size();
    }

    /** How many of them are among those. */
    public long countIn(String known) {
        Set<String> all = tokens(known);
        return words.stream().filter(word -> all.stream().anyMatch(other -> other.startsWith(word) || word.startsWith(other))).count();
    }

    private static Set<String> tokens(String words) {
        return Arrays.stream(Slugs.of(words, LONGEST).split("-", -1)).filter(word -> word.length() >= SHORTEST && !COMMON.contains(word)).collect(Collectors.toSet());
    }
}
