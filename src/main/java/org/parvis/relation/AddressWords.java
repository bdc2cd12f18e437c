package org.parvis.relation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A postal address as it is compared: small letters without accents and signs, and the usual abbreviations written out, as
 * people, forms and the post (AFNOR NF Z10-011) write one street in different ways.
 */
final class AddressWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER_THEN_LETTER = Pattern.compile("(\\d)(?=[a-z])");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+|bis|ter|quater|[a-d]");

    /** What a street is, behind its number. The same stand in migration relation/V061. */
    private static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("r", "rue"), Map.entry("av", "avenue"), Map.entry("ave", "avenue"), Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"), Map.entry("blvd", "boulevard"), Map.entry("boul", "boulevard"), Map.entry("pl", "place"),
            Map.entry("all", "allee"), Map.entry("che", "chemin"), Map.entry("chem", "chemin"), Map.entry("imp", "impasse"),
            Map.entry("sq", "square"), Map.entry("rte", "route"), Map.entry("fg", "faubourg"), Map.entry("fbg", "faubourg"),
            Map.entry("pas", "passage"), Map.entry("res", "residence"), Map.entry("lot", "lotissement"), Map.entry("qu", "quai"),
            Map.entry("rpt", "rond point"), Map.entry("crs", "cours"));

    /** What stands before names. */
    private static final Map<String, String> TITLES = Map.of(
            "st", "saint", "ste", "sainte", "sts", "saints", "dr", "docteur", "gal", "general", "gen", "general", "mal", "marechal",
            "prof", "professeur", "cdt", "commandant", "pdt", "president");

    private AddressWords() {}

    /** Empty where there is neither a letter nor a number. */
    static String compared(String typed) {
        String small = typed.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String plain = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        String parted = NUMBER_THEN_LETTER.matcher(SIGNS.matcher(plain).replaceAll(" ")).replaceAll("$1 ");
        return writtenOut(parted.strip());
    }

    private static String writtenOut(String words) {
        List<String> all = Arrays.asList(words.split(" "));
        int street = 0;
        while (street < all.size() && NUMBER.matcher(all.get(street)).matches()) {
            street++;
        }
        // What nothing follows is a name: who types has not come further yet, or the street is called so.
        for (int i = 0; i < all.size() - 1; i++) {
            String title = TITLES.getOrDefault(all.get(i), all.get(i));
            all.set(i, i == street ? STREETS.getOrDefault(all.get(i), title) : title);
        }
        return String.join(" ", all);
    }
}
