package org.parvis.participation.panel.web;

import java.util.List;
import java.util.Locale;
import org.parvis.messaging.AddressLines;
import org.parvis.messaging.Letterhead;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelInvitations.Letter;
import org.parvis.web.Codes;
import org.parvis.web.Words;

/**
 * Letters to people who were drawn, as they are printed: one a page.
 *
 * @param answerBy by when the town asks for an answer, in words
 * @param mandate from when until when members sit, in words
 * @param day of the letters, in words
 */
public record InvitationLetterPage(
        Panel panel, Letterhead from, List<Letter> letters, String answerBy, List<String> mandate, String day, Words words) {

    private static final Locale LANGUAGE = Locale.FRENCH;

    public String language() {
        return LANGUAGE.getLanguage();
    }

    public String t(String key, Object... arguments) {
        return words.text(LANGUAGE, key, arguments);
    }

    /** Where the code is typed. */
    public String address() {
        return from.url(AnswerController.PATH);
    }

    /** A picture that leads a phone there with the code, which no server is told by it: it stands behind {@code #}. */
    public String square(Letter letter) {
        return Codes.square(address() + "#" + letter.code());
    }

    /** Whether it brings another code to who has taken their seat. */
    public boolean isToMember(Letter letter) {
        return letter.to().state() == State.ACCEPTED;
    }

    /** The address as envelopes want it: a line for each of its parts. */
    public String addressLines(Letter letter) {
        return AddressLines.of(letter.to().address());
    }
}
