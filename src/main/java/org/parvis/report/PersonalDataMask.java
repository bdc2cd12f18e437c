package org.parvis.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides from the public what a text says of persons: e-mail addresses, telephone numbers, number plates, social security
 * and bank account numbers, names after «M.» or «Mme». Agents read the text as it was written. Errs on the side of
 * hiding, except for what streets and town halls are made of: «rue Monsieur-le-Prince», «Madame la maire», «n° 1147».
 */
public final class PersonalDataMask {

    private static final String MAIL_WORD = "[adresse e-mail masquée]";
    private static final String PHONE_WORD = "[téléphone masqué]";
    private static final String PLATE_WORD = "[plaque masquée]";
    private static final String NUMBER_WORD = "[numéro masqué]";
    private static final String NAME_WORD = "[nom masqué]";

    private static final String GAP = "[ .\\-\u00A0\u202F]?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private record Rule(Pattern pattern, String replacement) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}"),
                    MAIL_WORD),
            // IBAN (ISO 13616): country, two check digits, groups of four.
            new Rule(
                    Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:" + GAP + "[A-Z0-9]{4}){3,7}(?:" + GAP
                            + "[A-Z0-9]{1,3})?(?![\\p{L}\\p{N}])"),
                    NUMBER_WORD),
            // NIR: sex, year, month, department (2A, 2B), commune, order, and perhaps the key.
            new Rule(
                    Pattern.compile("(?<![\\p{L}\\p{N}])[12]" + GAP + "\\d{2}" + GAP + "(?:0[1-9]|1[0-2]|[2-9]\\d)" + GAP
                                    + "(?:\\d{2}|2[AB])" + GAP + "\\d{3}" + GAP + "\\d{3}(?:" + GAP
                                    + "\\d{2})?(?![\\p{L}\\p{N}])", FLAGS),
                    NUMBER_WORD),
            new Rule(
                    Pattern.compile("(?<![\\p{L}\\p{N}+])(?:(?:\\+|00)\\d{1,3}" + GAP + "(?:\\(0\\)" + GAP
                            + ")?[1-9](?:" + GAP + "\\d){7,10}|0[1-9](?:" + GAP + "\\d{2}){4}|0[1-9]\\d(?:" + GAP
                            + "\\d{3}){1}(?:" + GAP + "\\d{2}){2})(?![\\p{L}\\p{N}])"),
                    PHONE_WORD),
            // Plates since 2009 (letters I, O, U are not used), then those before.
            new Rule(
                    Pattern.compile("(?<![\\p{L}\\p{N}])[A-HJ-NP-TV-Z]{2}[- \u00A0]?\\d{3}[- \u00A0]?[A-HJ-NP-TV-Z]{2}(?![\\p{L}\\p{N}])", FLAGS),
                    PLATE_WORD),
            new Rule(
                    Pattern.compile("(?<![\\p{L}\\p{N}])\\d{2,4}[- \u00A0]?(?!BIS|TER|RUE|AV|BD|BLD|PL|ALL|IMP|ET|OU|LE|LA|DE|DU|EN)[A-HJ-NP-TV-Z]{2,3}[- \u00A0]?(?:\\d{2}|2[AB]|97[1-8])(?![\\p{L}\\p{N}])"),
                    PLATE_WORD));

    /** A title and the capitalised words after it; in small letters only after the short forms of the written word. */
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<title>(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|M\\.|Mr\\.?|MM\\.|Mme|Mlle|Mmes|mme|mlle|mr|MME|MLLE|MONSIEUR|MADAME)"
                    + "(?: et (?:[Mm]adame|[Mm]onsieur|Mme|M\\.))?)[ \u00A0]+"
                    + "(?<name>(?:(?:de|du|des|de la|d['’]|le|la|von|van|el|ben)[ \u00A0]?)?\\p{Lu}[\\p{L}'’.-]*"
                    + "(?:[ \u00A0](?:(?:de|du|des|de la|d['’]|le|la|von|van|el|ben)[ \u00A0]?)?\\p{Lu}[\\p{L}'’-]*){0,3})");

    private static final Pattern SMALL_NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<title>mme|mlle|mr|m\\.)[ \u00A0]+(?<name>\\p{Ll}[\\p{L}'’-]{2,})");

    private static final Pattern STREET_BEFORE = Pattern.compile(
            "(?:rue|avenue|av\\.?|boulevard|bd\\.?|place|pl\\.?|allée|allee|impasse|passage|square|quai|villa|cours|chemin|sentier|école|ecole|collège|lycée|stade)"
                    + "(?:[ \u00A0](?:de|du|des|de la|à))?[ \u00A0]+$",
            FLAGS);

    private static final Pattern OFFICE = Pattern.compile(
            "(?:(?:le|la|l['’])[ \u00A0]?)?(?:maire|préfet|préfète|président|présidente|directeur|directrice|bricolage|le[ -]prince|adjoint|adjointe|élu|élue|gardien|gardienne|propriétaire|voisin|voisine)(?![\\p{L}]).*",
            FLAGS);

    private PersonalDataMask() {}

    public static String mask(String text) {
        String masked = text;
        for (Rule rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(Matcher.quoteReplacement(rule.replacement()));
        }
        return maskNames(SMALL_NAME, maskNames(NAME, masked));
    }

    private static String maskNames(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder masked = new StringBuilder(text.length());
        while (matcher.find()) {
            String kept = isOfAStreetOrOffice(text, matcher) ? matcher.group() : matcher.group("title") + " " + NAME_WORD;
            matcher.appendReplacement(masked, Matcher.quoteReplacement(kept));
        }
        return matcher.appendTail(masked).toString();
    }

    private static boolean isOfAStreetOrOffice(String text, Matcher name) {
        int from = Math.max(0, name.start() - 30);
        return STREET_BEFORE.matcher(text.substring(from, name.start())).find()
                || OFFICE.matcher(name.group("name")).matches();
    }
}
