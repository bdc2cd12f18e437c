package org.parvis.participation.budget;

import java.text.Normalizer;
import java.util.Locale;

/** Names and addresses as they are compared: without accents, dashes and capitals. */
final class VoterNames {

    private VoterNames() {}

    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
