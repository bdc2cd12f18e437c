package org.parvis.report.category;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** French text as terms that can be compared: no accents, no small words, no plural, no ending of a verb. */
final class FrenchWords {

    private static final Set<String> STOP = Set.copyOf(List.of((
                    "le la les un une des de du d l a au aux et ou ni mais donc car ce cet cette ces ca cela c qui que qu quoi dont"
                        + " ou je tu il elle on nous vous ils elles me te se s m t y en ne n pas plus non oui mon ma mes ton ta tes"
                        + " son sa ses notre nos votre vos leur leurs est es sont etre ete etait ai as ont avons avez avoir fait"
                        + " faire avec sans sous sur dans par pour devant derriere depuis vers chez entre pres cote tres trop peu"
                        + " bien encore toujours tout tous toute toutes meme si comme quand bonjour merci monsieur madame svp"
                        + " rue avenue boulevard place allee impasse square numero jour jours semaine semaines mois hier demain"
                        + " matin soir nuit the of and in on is are there my to an at it has been with for from this that not"
                        + " hello please street il-y-a ya j quelqu deux trois plusieurs autre aussi mal ici la-bas grand gros")
            .split(" ")));

    private static final List<String> ENDINGS = List.of(
            "issements", "issement", "ages", "age", "ements", "ement", "ations", "ation", "ateurs", "ateur", "euses", "euse", "eurs",
            "ables", "able", "iques", "ique", "antes", "ante", "ants", "ant", "ives", "ive", "ees", "es", "ee", "er",
            "ait", "ent", "ez", "e");

    private FrenchWords() {}

    /** A word as it stood, without accents and capitals, and the stem it is compared by. */
    record Term(String written, String plain, String stem) {}

    static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            String plain = plain(word);
            if (plain.length() > 1 && !STOP.contains(plain) && !isNumber(plain)) {
                terms.add(new Term(word, plain, stem(plain)));
            }
        }
        return terms;
    }

    static String plain(String word) {
        String lower = word.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static String stem(String plain) {
        String singular = singular(plain);
        for (String ending : ENDINGS) {
            if (singular.endsWith(ending) && singular.length() - ending.length() >= 4) {
                return singular.substring(0, singular.length() - ending.length());
            }
        }
        return singular;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("aux")) {
            return word.endsWith("eaux") ? word.substring(0, word.length() - 1) : word.substring(0, word.length() - 3) + "al";
        }
        if (word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
