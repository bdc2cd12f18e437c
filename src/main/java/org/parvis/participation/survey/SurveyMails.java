package org.parvis.participation.survey;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** The links that people get by mail. */
@Component
class SurveyMails {

    private final Outbox outbox;
    private final Words words;

    SurveyMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    /**
     * Sends a link to a sheet.
     *
     * @param why end of a message key: to begin, or to resume
     */
    void send(EmailAddress to, String title, String path, String why, Locale language) {
        String key = "survey.mail." + why;
        MessageText text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", title))
                .paragraph(words.text(language, key, title))
                .button(words.text(language, key + ".button"), path)
                .reason(words.text(language, "survey.mail.reason"))
                .build();
        outbox.send(OutgoingMessage.of(to, "survey:" + Tokens.hash(path + why), text));
    }
}
