package org.parvis.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Addresses of articles, made of their titles. */
final class Slugs {

    private static final int LONGEST = 70;

    /** Addresses of pages beside the articles. */
    private static final Set<String> TAKEN = Set.of("", "nouveau", "a-relire", "donnees");

    private Slugs() {}

    /** «Carte d’identité» → carte-d-identite; {@code attempt} 2 → carte-d-identite-2. */
    static String of(String title, int attempt) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        String slug = TAKEN.contains(cut) ? ("article-" + cut).replaceAll("-$", "") : cut;
        return attempt == 1 ? slug : slug + "-" + attempt;
    }
}
