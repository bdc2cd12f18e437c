package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Locale;
import org.parvis.messaging.AddressLines;
import org.parvis.messaging.Letterhead;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.VoterCodes;
import org.parvis.web.Codes;
import org.parvis.web.Words;

/**
 * Letters with voting codes, as they are printed: one a page.
 *
 * @param opens when the vote opens, in words, and {@code closes} when it closes
 * @param day of the letters, in words
 */
public record VoterLetterPage(
        Budget budget, Letterhead from, List<VoterCodes.Letter> letters, String opens, String closes, String day, Words words) {

    private static final Locale LANGUAGE = Locale.FRENCH;

    public String language() {
        return LANGUAGE.getLanguage();
    }

    public String t(String key, Object... arguments) {
        return words.text(LANGUAGE, key, arguments);
    }

    /** Where the code is typed. */
    public String address() {
        return from.url(budget.path() + "/voter");
    }

    /** A picture that leads a phone there with the code, which no server is told by it: it stands behind {@code #}. */
    public String square(VoterCodes.Letter letter) {
        return Codes.square(address() + "#" + letter.code());
    }

    /** The address as envelopes want it: a line for each of its parts. */
    public String addressLines(VoterCodes.Letter letter) {
        return AddressLines.of(letter.to().address());
    }

    /** The name of the zone in which this person votes; empty where the list says none. */
    public String zone(VoterCodes.Letter letter) {
        return budget.zone(letter.to().zone()).map(one -> one.name()).orElse("");
    }
}
