package org.parvis.participation;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Persons;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** An organisation learns at its own address that somebody has proposed in its name, and can say that it was not so. */
@Component
class OnBehalfMail {

    private final Persons persons;
    private final Outbox outbox;
    private final Words words;

    OnBehalfMail(Persons persons, Outbox outbox, Words words) {
        this.persons = persons;
        this.outbox = outbox;
        this.words = words;
    }

    /** Nothing where the town knows no address of it. */
    void tell(Process process, String number, String title, OnBehalf of) {
        persons.find(of.organisationId()).ifPresent(organisation -> organisation.identifiers(IdentifierKind.EMAIL).stream()
                .map(Identifier::value)
                .flatMap(value -> EmailAddress.find(value).stream())
                .findFirst()
                .ifPresent(address -> outbox.send(
                        OutgoingMessage.of(address, "on-behalf:" + number, text(process, number, title, of, Locale.of(organisation.language()))))));
    }

    private MessageText text(Process process, String number, String title, OnBehalf of, Locale language) {
        return MessageText.in(language)
                .subject(words.text(language, "participation.behalf.mail.subject"))
                .paragraph(words.text(language, "participation.behalf.mail.text", of.organisation(), title, number, process.title(), of.mandate()))
                .paragraph(words.text(language, "participation.behalf.mail.not"))
                .reason(words.text(language, "participation.behalf.mail.reason"))
                .build();
    }
}
