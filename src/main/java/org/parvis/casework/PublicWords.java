package org.parvis.casework;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Refusal;

/** Looks at what everybody is going to read: how to reach somebody never stands there, nor who asked by mistake. */
final class PublicWords {

    static final int LONGEST = 400;

    private static final Pattern EMAIL = Pattern.compile("\\S@\\S+\\.\\p{L}{2,}");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d[\\d\\s\\p{Z}.()-]{7,}\\d");
    /** Shorter parts of names are words like others. */
    private static final int SHORTEST_NAME = 3;

    private PublicWords() {}

    /**
     * The words as they will be read.
     *
     * @throws Refusal that says why they cannot be
     */
    static String checked(String typed, Publications.Naming naming, Requester asker) {
        String words = typed.strip().replace("\r\n", "\n");
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal("casework.law.refused.publicText", LONGEST);
        }
        if (EMAIL.matcher(words).find() || namesPhone(words)) {
            throw new Refusal("casework.law.refused.publicContact");
        }
        if (naming == Publications.Naming.NOTHING && names(words, asker)) {
            throw new Refusal("casework.law.refused.publicName");
        }
        return words;
    }

    private static boolean namesPhone(String words) {
        Matcher digits = DIGITS.matcher(words);
        while (digits.find()) {
            if (PhoneNumber.find(digits.group()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String words, Requester asker) {
        if (asker.name() == null) {
            return false;
        }
        List<String> read = parts(words);
        return parts(asker.name()).stream().filter(part -> part.length() >= SHORTEST_NAME).anyMatch(read::contains);
    }

    private static List<String> parts(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.asList(plain.split("[^\\p{L}\\p{N}]+"));
    }
}
