package org.parvis.participation.panel;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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
        if (letter.to().state() == Candidate.State.ACCEPTED) {
            return member(panel, letter);
        }
        MessageText.Builder text = MessageText.in(LANGUAGE)
                .subject(t("panel.invite.subject", panel.about().title()))
                .paragraph(t("panel.invite.drawn", letter.to().name(), panel.about().title(), letter.to().number()));
        if (!panel.about().words().isBlank()) {
            text.paragraph(panel.about().words());
        }
        return text.paragraph(t(
                        "panel.invite.mandate", dates.date(Objects.requireNonNull(panel.about().from())),
                        dates.date(Objects.requireNonNull(panel.about().to()))))
                .paragraph(t("panel.invite.free"))
                .paragraph(t("panel.invite.mail.how", dates.date(answerBy), letter.code()))
                .button(t("panel.invite.button"), "/tirage#" + letter.code())
                .reason(t("panel.invite.reason"))
                .build();
    }

    /** Another code for who has taken their seat. */
    private MessageText member(Panel panel, PanelInvitations.Letter letter) {
        return MessageText.in(LANGUAGE)
                .subject(t("panel.invite.again.subject", panel.about().title()))
                .paragraph(t("panel.invite.again.member", letter.to().name(), panel.about().title(), letter.to().number()))
                .paragraph(t("panel.invite.again.mail", letter.code()))
                .button(t("panel.invite.again.button"), "/tirage#" + letter.code())
                .reason(t("panel.invite.again.reason"))
                .build();
    }

    private String t(String key, Object... arguments) {
        return words.text(LANGUAGE, key, arguments);
    }
}
