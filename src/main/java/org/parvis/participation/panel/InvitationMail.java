package org.parvis.participation.panel;

import java.time.LocalDate;
import java.util.Locale;
import org.parvis.messaging.MessageText;
import org.parvis.web.Dates;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What somebody who was drawn is written by mail: in French, as nothing says another language of a list of the town. */
@Component
class InvitationMail {

    private static final Locale LANGUAGE = Locale.FRENCH;

    private final Words words;
    private final Territories territories;

    InvitationMail(Words words, Territories territories) {
        this.words = words;
        this.territories = territories;
    }

    MessageText text(Panel panel, PanelInvitations.Letter letter, LocalDate answerBy) {
        Dates dates = new Dates(LANGUAGE, territories.current().zone());
        MessageText.Builder text = MessageText.in(LANGUAGE)
                .subject(t("panel.invite.subject", panel.about().title()))
                .paragraph(t("panel.invite.drawn", letter.to().name(), panel.about().title(), letter.to().number()));
        if (!panel.about().words().isBlank()) {
            text.paragraph(panel.about().words());
        }
        return text.paragraph(t("panel.invite.free"))
                .paragraph(t("panel.invite.mail.how", dates.date(answerBy), letter.code()))
                .button(t("panel.invite.button"), "/tirage#" + letter.code())
                .reason(t("panel.invite.reason"))
                .build();
    }

    private String t(String key, Object... arguments) {
        return words.text(LANGUAGE, key, arguments);
    }
}
