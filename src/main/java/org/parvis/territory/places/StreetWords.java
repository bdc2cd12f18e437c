package org.parvis.territory.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a French street name in the one spelling that is compared: «Av. Gal-de-Gaulle» is «avenue general de gaulle». */
public final class StreetWords {

    /** Abbreviations of kinds of street: only where a name begins. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("r", "rue"),
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("aven", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("blvd", "boulevard"),
            Map.entry("bvd", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("pl", "place"),
            Map.entry("all", "allee"),
            Map.entry("al", "allee"),
            Map.entry("imp", "impasse"),
            Map.entry("sq", "square"),
            Map.entry("ch", "chemin"),
            Map.entry("che", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("fg", "faubourg"),
            Map.entry("fbg", "faubourg"),
            Map.entry("rte", "route"),
            Map.entry("res", "residence"),
            Map.entry("crs", "cours"),
            Map.entry("qu", "quai"),
            Map.entry("pass", "passage"),
            Map.entry("psg", "passage"),
            Map.entry("lot", "lotissement"),
            Map.entry("ham", "hameau"),
            Map.entry("sent", "sentier"),
            Map.entry("esp", "esplanade"),
            Map.entry("prom", "promenade"),
            Map.entry("car", "carrefour"),
            Map.entry("carr", "carrefour"));

    /** Abbreviations that stand anywhere. */
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("gal", "general"),
            Map.entry("gen", "general"),
            Map.entry("gl", "general"),
            Map.entry("mal", "marechal"),
            Map.entry("dr", "docteur"),
            Map.entry("pdt", "president"),
            Map.entry("pres", "president"),
            Map.entry("prof", "professeur"),
            Map.entry("pr", "professeur"),
            Map.entry("cdt", "commandant"),
            Map.entry("cne", "capitaine"),
            Map.entry("cap", "capitaine"),
            Map.entry("col", "colonel"),
            Map.entry("lt", "lieutenant"),
            Map.entry("sgt", "sergent"),
            Map.entry("mgr", "monseigneur"),
            Map.entry("gd", "grand"),
            Map.entry("gde", "grande"),
            Map.entry("nd", "notre dame"));

    private static final Set<String> SMALL = Set.of("de", "du", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et");

    private StreetWords() {}

    /** A name or what was typed for it, in the compared spelling. */
    public static String plain(String name) {
        return String.join(" ", words(name));
    }

    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : unaccented(name).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                String kind = words.isEmpty() ? KINDS.get(word) : null;
                words.addAll(List.of((kind == null ? TITLES.getOrDefault(word, word) : kind).split(" ")));
            }
        }
        return words;
    }

    /** What a street is looked up under in a list: «republique» for «Rue de la République». */
    public static String sortWord(String plain) {
        List<String> words = List.of(plain.split(" "));
        int start = 0;
        while (start < words.size() - 1 && (isSmall(words.get(start)) || (start == 0 && isKind(words.get(start))))) {
            start++;
        }
        return String.join(" ", words.subList(start, words.size()));
    }

    /** Whether a word says only what kind of street it is, or joins others: it tells little. */
    public static boolean isKind(String word) {
        return KINDS.containsValue(word) || word.equals("villa") || word.equals("voie") || word.equals("mail");
    }

    public static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    public static String unaccented(String text) {
        String lower = text.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
