package org.parvis.report.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Hides from the public what a text says of persons: e-mail addresses, telephone numbers, number plates, social security
 * and bank account numbers, and the names that {@link NameRules} tells. Agents read the text as it was written. Errs on
 * the side of hiding, except for what reports are made of: sizes, house numbers, streets, offices.
 */
public final class PersonalDataMask {

    private static final String MAIL_WORD = "[adresse e-mail masquée]";
    private static final String PHONE_WORD = "[téléphone masqué]";
    private static final String PLATE_WORD = "[plaque masquée]";
    private static final String NUMBER_WORD = "[numéro masqué]";

    private static final String DOT = "(?:\\.| ?[(\\[{] ?(?:dot|point) ?[)\\]}] ?)";
    private static final String GAP = "[ .\\-]?";
    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** The fewest digits of any country's account numbers: fewer are words. */
    private static final int IBAN_DIGITS = 10;

    private static final List<MaskRule> RULES = rules();

    /** What is hidden, in the text itself. */
    private record Span(int start, int end, String word) {}

    private PersonalDataMask() {}

    private static List<MaskRule> rules() {
        List<MaskRule> rules = new ArrayList<>(List.of(
                new MaskRule(
                        Pattern.compile(
                                "[\\p{L}\\p{N}._%+'-]{1,64} {0,2}(?:@|[(\\[{] ?(?:at|arobase) ?[)\\]}]) {0,2}[\\p{L}\\p{N}-]{1,63}(?:" + DOT
                                        + "[\\p{L}\\p{N}-]{1,63}){0,7}" + DOT + "\\p{L}[\\p{L}\\p{N}-]{1,62}",
                                FLAGS),
                        MAIL_WORD),
                // IBAN (ISO 13616): country, two check digits, groups of four.
                new MaskRule(
                        Pattern.compile(
                                NOT_AFTER + "[A-Z]{2}\\d{2}(?:" + GAP + "[A-Z0-9]{4}){3,7}(?:" + GAP + "[A-Z0-9]{1,3})?" + NOT_BEFORE,
                                FLAGS),
                        NUMBER_WORD,
                        (_, match) -> match.group().chars().filter(Character::isDigit).count() >= IBAN_DIGITS),
                // NIR: sex, year, month, department (2A, 2B), commune, order, and perhaps the key.
                new MaskRule(
                        Pattern.compile(
                                NOT_AFTER + "[12]" + GAP + "\\d{2}" + GAP + "(?:0[1-9]|1[0-2]|[2-9]\\d)" + GAP
                                        + "(?:\\d{2}|2[AB])" + GAP + "\\d{3}" + GAP + "\\d{3}(?:" + GAP + "\\d{2})?" + NOT_BEFORE,
                                FLAGS),
                        NUMBER_WORD),
                // Not the day, month, year and hour of «06.12.2026 12.30».
                new MaskRule(
                        Pattern.compile("(?<![\\p{N}+])(?!0[1-9]([./ -])\\d{2}\\1(?:19|20)\\d{2}(?!\\d))"
                                + "(?:(?:\\+|00)\\d{1,3}" + GAP + "(?:\\(0\\)" + GAP + ")?[1-9](?:" + GAP + "\\d){7,10}"
                                + "|0[1-9](?:(?:[.\\-]| {1,3})?\\d{2}){4}"
                                + "|0[1-9]([ .\\-/_]{1,3})\\d{2}(?:\\2\\d{2}){3}"
                                + "|0[1-9]\\d" + GAP + "\\d{3}(?:" + GAP + "\\d{2}){2})(?!\\p{N})"),
                        PHONE_WORD),
                // Since 2009, without the letters I, O, U.
                new MaskRule(
                        Pattern.compile(
                                NOT_AFTER + "([A-HJ-NP-TV-Z]{2})([ .\\-]{0,3})\\d{3}([ .\\-]{0,3})([A-HJ-NP-TV-Z]{2})" + NOT_BEFORE,
                                FLAGS),
                        PLATE_WORD,
                        (_, match) -> PlateWords.isPlate(match)),
                // Before 2009.
                new MaskRule(
                        Pattern.compile(NOT_AFTER
                                + "\\d{2,4}[- ]?(?!BIS|TER|RUE|AV|BD|BLD|PL|ALL|IMP|ET|OU|LE|LA|DE|DU|EN|CM|MM|KM|KG)[A-HJ-NP-TV-Z]{2,3}[- ]?(?:\\d{2}|2[AB]|97[1-8])"
                                + NOT_BEFORE),
                        PLATE_WORD)));
        rules.addAll(NameRules.all());
        return List.copyOf(rules);
    }

    public static String mask(String text) {
        return mask(text, UnaryOperator.identity());
    }

    /** @param reading wraps what patterns read, so that a test can count how often they do */
    static String mask(String text, UnaryOperator<CharSequence> reading) {
        FoldedText folded = new FoldedText(text);
        List<Span> spans = new ArrayList<>();
        for (MaskRule rule : RULES) {
            for (MatchResult match : rule.matches(reading.apply(folded.folded()))) {
                int group = rule.hiddenGroup(match);
                spans.add(new Span(
                        folded.placeOf(match.start(group)), folded.placeOf(match.end(group) - 1) + 1, rule.word()));
                folded.hide(match.start(group), match.end(group));
            }
        }
        return spans.isEmpty() ? text : without(text, spans);
    }

    private static String without(String text, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start));
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Span span : spans) {
            masked.append(text, from, span.start()).append(span.word());
            from = span.end();
        }
        return masked.append(text, from, text.length()).toString();
    }
}
