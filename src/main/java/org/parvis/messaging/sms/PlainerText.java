package org.parvis.messaging.sms;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * A text in characters that every phone has, so that it takes fewer parts. It is a proposal: letters of names are never
 * changed unless whoever writes has seen it.
 */
public final class PlainerText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Signs that say the same in another form; no letter. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("’‘‛ʼ′`´", "'"),
            Map.entry("«»“”„‟″", "\""),
            Map.entry("‐‑‒–—―−•", "-"),
            Map.entry("…", "..."),
            Map.entry("\u00A0\u202F\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u3000\t", " "),
            Map.entry("\u200B\u200C\u200D\u2060\uFE0F\u00AD", ""),
            Map.entry("\u2028\u2029", "\n"),
            Map.entry("×", "x"));

    private static final Map<String, String> LETTERS = Map.of("œ", "oe", "Œ", "OE", "ł", "l", "Ł", "L", "ı", "i");

    private PlainerText() {}

    /** Quotes, dashes and spaces only: no letter is another afterwards. */
    public static String inSigns(String text) {
        return each(text, PlainerText::sign);
    }

    /** Letters too: ê is e, œ is oe. What has no plain form stays as it is. */
    public static String of(String text) {
        return each(text, codePoint -> {
            String letter = Character.toString(codePoint);
            String sign = sign(codePoint);
            if (!sign.equals(letter)) {
                return sign;
            }
            String bare = LETTERS.getOrDefault(letter, bare(letter));
            return Gsm0338.holds(bare) ? bare : letter;
        });
    }

    private static String each(String text, IntFunction<String> plainer) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> plain.append(
                        Gsm0338.septets(codePoint) > 0 ? Character.toString(codePoint) : plainer.apply(codePoint)));
        return plain.toString();
    }

    private static String sign(int codePoint) {
        return SIGNS.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf(codePoint) >= 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Character.toString(codePoint));
    }

    /** The letter without what stands above and below it. */
    private static String bare(String letter) {
        return MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
    }
}
