package org.parvis.report.masking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names that a pattern can tell: after «M.», «Mme» and their like, after an office («Madame la maire Dupont»), and
 * after «appelez» or «je m’appelle». A name that stands by itself looks like any other word and is not found.
 */
final class NameRules {

    private static final String WORD = "[nom masqué]";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String PARTICLE = "(?:(?:de la |du |des |de |d'|le |la |von |van |el |ben ))?+";
    private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'.-]*+";
    private static final String NAME =
            "(?<name>" + PARTICLE + CAPITALISED + "(?: " + PARTICLE + "\\p{Lu}[\\p{L}\\p{M}'-]*+){0,3})";

    private static final String OFFICES =
            "(?:maire|préfet|préfète|président|présidente|directeur|directrice|adjoint|adjointe|élu|élue|conseiller|conseillère"
                    + "|gardien|gardienne|propriétaire|voisin|voisine|commissaire|agent|curé|docteur)";

    /** At the beginning of a word, and not the M of «H.L.M.». */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?<!(?<!\\p{L})\\p{Lu}\\.)";
    private static final String TITLE =
            "(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|M\\.|M(?= )|Mr\\.?|MM\\.|Mmes?\\.?|Mlles?\\.?|mme\\.?|mlle\\.?|mr\\.?|MME\\.?|MLLE\\.?|MONSIEUR|MADAME)"
                    + "(?: et (?:[Mm]adame|[Mm]onsieur|Mme|M\\.))?";
    private static final String OPENING = " {0,3}[\"(]? ?";

    private static final Pattern TITLED = Pattern.compile(BEFORE + TITLE + OPENING + NAME);

    /** No particle here: «Madame la maire de Sceaux» names a town. */
    private static final Pattern OFFICER = Pattern.compile(BEFORE + TITLE + " {1,3}(?iu:(?:(?:le|la|l') ?)?" + OFFICES
            + "(?:[ -]" + OFFICES + ")?)" + OPENING + "(?<name>" + CAPITALISED + "(?: \\p{Lu}[\\p{L}\\p{M}'-]*+){0,3})");

    /** In small letters: not after «un», as in «un monsieur âgé», and not what goes on with the sentence. */
    private static final Pattern SMALL = Pattern.compile(
            BEFORE + "(?<!(?<!\\p{L})(?iu:un|une|le|la|ce|cette|du|au|vieux|jeune|des|les) )(?:[Mm]onsieur|[Mm]adame|mme\\.?|mlle\\.?|mr\\.?|m\\.) {1,3}"
                    + "(?!(?:qui|que|est|avec|dans|sur|les|des|vous|nous|elle|bonjour|bonsoir|merci|pour|par|aux|cette|mais|donc|était|avait|sont|ont|son|ses|mon|mes|tous|très|bien|de la|le |la |l'|de |du )\\b)"
                    + "(?!(?:" + OFFICES + "|bricolage)(?!\\p{L}))(?<name>\\p{Ll}[\\p{L}\\p{M}'-]{2,}+)");

    /** First name and name after a word that announces them. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            BEFORE + "(?:(?iu:appelle[rz]?|appele[rz]|contacte[rz]?|joindre|joignez|demande[rz]|mon nom est|me nomme|nommée?|signée?|je suis) ?:? ?)"
                    + "(?<name>\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'-]*+(?: \\p{Lu}[\\p{L}\\p{M}'-]++){1,3})");

    private static final Pattern STREET_BEFORE = Pattern.compile(
            "(?:rue|avenue|av\\.?|boulevard|bd\\.?|place|pl\\.?|allée|allee|impasse|passage|square|quai|villa|cours|chemin|sentier|école|ecole|collège|lycée|stade)"
                    + "(?: (?:de|du|des|de la|à))? +$",
            FLAGS);

    /** Where M is a letter of an address. */
    private static final Pattern LETTER_BEFORE = Pattern.compile(
            "(?:bâtiment|batiment|bât\\.?|bat\\.?|escalier|esc\\.?|hall|porte|entrée|bloc|tour|ligne|lot|parking|zone|lettre|quai|point|taille) +$",
            FLAGS);

    private static final Pattern OFFICE =
            Pattern.compile("(?:(?:le|la|l') ?)?(?:" + OFFICES + "|bricolage|le[ -]prince)(?!\\p{L}).*", FLAGS);

    private static final int LOOK_BACK = 30;

    private NameRules() {}

    static List<MaskRule> all() {
        return List.of(
                new MaskRule(OFFICER, WORD, (_, match) -> !isOffice(match)),
                new MaskRule(TITLED, WORD, (text, match) -> !isOffice(match) && !isOfAnAddress(text, match)),
                new MaskRule(SMALL, WORD, (text, match) -> !isOfAnAddress(text, match)),
                new MaskRule(ANNOUNCED, WORD));
    }

    private static boolean isOffice(MatchResult match) {
        return OFFICE.matcher(match.group("name")).matches();
    }

    private static boolean isOfAnAddress(CharSequence text, MatchResult match) {
        CharSequence before = text.subSequence(Math.max(0, match.start() - LOOK_BACK), match.start());
        boolean letter = match.group().startsWith("M ");
        return STREET_BEFORE.matcher(before).find() || letter && LETTER_BEFORE.matcher(before).find();
    }
}
