package org.parvis.participation.petition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.shared.Tokens;

/**
 * By what one person is found again on a sheet of paper: their name without accents, capitals and hyphens, with their day of birth
 * or, where that is not asked, their postcode. Two people can be alike: whoever is found so is looked at, never dropped.
 */
final class Likeness {

    private Likeness() {}

    /** Of the same petition alone: it tells nothing of who signed another. */
    static String of(UUID petition, Who who) {
        String by = who.born() == null ? NewPetition.plainPostcode(who.postcode()) : who.born().toString();
        return Tokens.hash(petition + "|" + plain(who.given()) + "|" + plain(who.family()) + "|" + by);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
