package org.parvis.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Titles as they stand in addresses. */
public final class Slugs {

    private Slugs() {}

    /** «Idées pour le parc» becomes «idees-pour-le-parc»; empty where nothing is left. */
    public static String of(String title, int longest) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String dashed = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return dashed.substring(0, Math.min(longest, dashed.length())).replaceAll("-$", "");
    }
}
