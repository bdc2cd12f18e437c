package org.parvis.participation.young;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.survey.Survey;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What whoever teaches a class gets by mail, nothing where they gave no address; and what administrators get when a class asks. */
@Component
class ClassMails {

    private final Outbox outbox;
    private final Words words;
    private final Accounts accounts;
    private final Territories territories;

    ClassMails(Outbox outbox, Words words, Accounts accounts, Territories territories) {
        this.outbox = outbox;
        this.words = words;
        this.accounts = accounts;
        this.territories = territories;
    }

    /** Once a day for a survey, however many ask: anybody can. Which class it is stands on the page, where it is forgotten in time. */
    void asked(Survey survey, String path, Instant now) {
        Locale language = territories.current().language();
        String day = now.atZone(territories.current().zone()).toLocalDate().toString();
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "young.mail.asked.subject", survey.title()))
                .paragraph(words.text(language, "young.mail.asked", survey.title()))
                .button(words.text(language, "young.mail.asked.button"), path)
                .build();
        accounts.listStaff().stream()
                .filter(one -> one.has(Role.ADMINISTRATOR))
                .map(Staff::email)
                .distinct()
                .map(EmailAddress::find)
                .flatMap(Optional::stream)
                .forEach(address -> outbox.send(OutgoingMessage.of(address, "class-asked:" + survey.id() + ":" + day + ":" + address, text)));
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
