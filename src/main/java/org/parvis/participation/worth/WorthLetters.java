package org.parvis.participation.worth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Letterheads;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.delivery.Delivery;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** The letters that ask. Call in a transaction. */
@Component
class WorthLetters {

    private static final int AGAIN_AFTER_SECONDS = 600;

    private final WorthStore store;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final Territories territories;
    private final Words words;
    private final Clock clock;

    WorthLetters(WorthStore store, Outbox outbox, Letterheads letterheads, Territories territories, Words words, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    /** To somebody who wants to answer; asked for again a moment later it is the same mail, whose link is good still. */
    void link(Delivery delivery, String path, EmailAddress email, Locale language) {
        String once = Tokens.hash(address(email)) + ":" + clock.instant().getEpochSecond() / AGAIN_AFTER_SECONDS;
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "worth.mail.link.subject", delivery.name()))
                .paragraph(words.text(language, "worth.mail.link.text", delivery.name()))
                .reason(words.text(language, "worth.mail.link.reason"));
        send(delivery, path, email, "link:" + once, language, text);
    }

    /** To somebody who supported the idea: once. */
    void askSupporter(Delivery delivery, String path, EmailAddress email) {
        Locale language = language();
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "worth.mail.subject", delivery.name()))
                .paragraph(words.text(language, "worth.mail.supported", delivery.name(), day(delivery)))
                .paragraph(words.text(language, "worth.mail.ask"))
                .reason(words.text(language, "worth.mail.reason"));
        send(delivery, path, email, "ask:" + Tokens.hash(address(email)), language, text);
    }

    /** What its author reads on the page of the idea. */
    String toAuthor(Delivery delivery, String path) {
        return words.text(
                language(), "worth.mail.author", delivery.name(), day(delivery), letterheads.current().url(path));
    }

    private void send(Delivery delivery, String path, EmailAddress email, String once, Locale language, MessageText.Builder text) {
        String token = store.createLink(new Asked(delivery.id(), address(email)));
        text.button(words.text(language, "worth.mail.button"), path + "?cle=" + token);
        outbox.send(OutgoingMessage.of(email, "worth:" + delivery.id() + ":" + once, text.build()));
    }

    private String day(Delivery delivery) {
        LocalDate day = Objects.requireNonNull(delivery.deliveredOn());
        return new Dates(language(), territories.current().zone()).date(day);
    }

    private Locale language() {
        return territories.current().language();
    }

    private static String address(EmailAddress email) {
        return email.small();
    }
}
