package org.parvis.database;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that somebody looks for, as the configuration {@code database.fr} is to be asked for them. That one takes the
 * accents off before the stemmer could know its small words by them («été», «même», «à»), and the stemmer's list lacks
 * some («les»): asked for like any other word, they would hide nearly everything.
 */
public final class AskedWords {

    /** A phrase in quotation marks, or what stands between blanks. */
    private static final Pattern PART = Pattern.compile("-?\"[^\"]*\"?|[^\\s\"]+");

    private static final Pattern ELISION = Pattern.compile("^(?:[cdjlmnst]|qu)['’]");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** French stop words without accents: those of PostgreSQL's stemmer, and what its list lacks. */
    private static final Set<String> SMALL = Set.of(("""
            a au aux avec c ca ce ces cet cette d dans de des du elle elles en et eux il ils j je l la le les leur leurs lui
            m ma mais me meme memes mes moi mon n ne nos notre nous on ou par pas pour qu que qui s sa se ses son sur t ta te
            tes toi ton tu un une vos votre vous y
            suis es est sommes etes sont serai seras sera serons serez seront serais serait serions seriez seraient etais
            etait etions etiez etaient fus fut fumes futes furent sois soit soyons soyez soient fusse fusses fussions
            fussiez fussent etre ete etee etees etant etante etants etantes
            ai as avons avez ont aurai auras aura aurons aurez auront aurais aurait aurions auriez auraient avais avait
            avions aviez avaient eut eumes eutes eurent aie aies ait ayons ayez aient eusse eusses eussions eussiez eussent
            avoir eu eue eues eus ayant ayante ayants ayantes
            """).strip().split("\\s+"));

    private AskedWords() {}

    /** What was typed without its small words; as it stands where nothing else would be left. Phrases stay whole. */
    public static String of(String typed) {
        String asked = PART.matcher(typed).results()
                .map(MatchResult::group)
                .filter(part -> part.contains("\"") || !isSmall(part))
                .collect(Collectors.joining(" "));
        return asked.isEmpty() ? typed : asked;
    }

    private static boolean isSmall(String part) {
        String word = EDGES.matcher(part.toLowerCase(Locale.FRENCH)).replaceAll("");
        String bare = ELISION.matcher(word).replaceFirst("");
        return SMALL.contains(Normalizer.normalize(bare, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
    }
}
