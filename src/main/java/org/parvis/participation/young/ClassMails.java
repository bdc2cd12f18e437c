package org.parvis.participation.young;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.survey.Survey;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What whoever teaches a class gets by mail; nothing where they gave no address. */
@Component
class ClassMails {

    private final Outbox outbox;
    private final Words words;

    ClassMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    void accepted(SchoolClass schoolClass, Survey survey, String token) {
        send(schoolClass, survey, "accepted", message -> message.button(
                words.text(Locale.of(schoolClass.language()), "young.mail.accepted.button"), "/classe/feuille?jeton=" + token));
    }

    void stopped(SchoolClass schoolClass, Survey survey, String reason) {
        send(schoolClass, survey, "stopped", message -> message.quote(reason));
    }

    private void send(SchoolClass schoolClass, Survey survey, String what, UnaryOperator<MessageText.Builder> more) {
        if (schoolClass.email() == null) {
            return;
        }
        Locale language = Locale.of(schoolClass.language());
        String key = "young.mail." + what;
        MessageText text = more.apply(MessageText.in(language)
                        .subject(words.text(language, key + ".subject", survey.title()))
                        .paragraph(words.text(language, key, survey.title(), schoolClass.fullName())))
                .reason(words.text(language, "young.mail.reason"))
                .build();
        outbox.send(OutgoingMessage.of(EmailAddress.of(schoolClass.email()), "class-" + what + ":" + schoolClass.id(), text));
    }
}
