package org.parvis.relation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One part of a name as it is compared: its words in small letters without accents, signs, particles (de, du, d’, le)
 * and titles.
 *
 * @param words those with a hyphen stay one word
 */
record PersonName(List<String> words) {

    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d", "la", "le", "les", "l", "van", "von", "el", "al", "da", "dos");
    private static final Set<String> TITLES = Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "docteur", "me");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9-]+");

    /** A family's: particles do not count, unless there is nothing else. */
    static PersonName family(String typed) {
        return without(PARTICLES, typed);
    }

    static PersonName given(String typed) {
        return without(Set.of(), typed);
    }

    private static PersonName without(Set<String> left, String typed) {
        List<String> all = Stream.of(BETWEEN.split(plain(typed))).filter(word -> !word.replace("-", "").isEmpty()).toList();
        List<String> kept = all.stream().filter(word -> !left.contains(word) && !(all.size() > 1 && TITLES.contains(word))).toList();
        return new PersonName(kept.isEmpty() ? all : kept);
    }

    private static String plain(String typed) {
        String small = typed.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Without accents, signs or spaces: «Jean-Loup» and «jean loup» are one. */
    static String joined(String typed) {
        return plain(typed).replaceAll("[^a-z0-9]", "");
    }

    String joined() {
        return words.stream().map(word -> word.replace("-", "")).collect(Collectors.joining());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Words and what hyphens join, one by one. */
    List<String> parts() {
        return words.stream().flatMap(word -> Stream.of(word.split("-"))).filter(part -> !part.isEmpty()).toList();
    }

    /** «J.», «J.-P.»: nothing but first letters, those of the other name in their order. */
    boolean isInitialsOf(PersonName other) {
        List<String> own = parts();
        List<String> whole = other.parts();
        return !own.isEmpty()
                && own.size() <= whole.size()
                && own.stream().allMatch(part -> part.length() == 1)
                && IntStream.range(0, own.size()).allMatch(i -> whole.get(i).startsWith(own.get(i)));
    }
}
