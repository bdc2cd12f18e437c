package org.parvis.participation.digest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Process;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** The mail that asks an address whether it wants letters. */
@Component
class SubscriptionMails {

    static final String CONFIRM = "/participer/lettres/confirmer?jeton=";

    private final Outbox outbox;
    private final Words words;

    SubscriptionMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    void ask(EmailAddress to, LetterWish wish, @Nullable Process process, String token) {
        Locale language = wish.language();
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "digest.mail.ask.subject"))
                .paragraph(words.text(language, "digest.mail.ask." + wish.way(), about(process, language)))
                .button(words.text(language, "digest.mail.ask.button"), CONFIRM + token)
                .paragraph(words.text(language, "digest.mail.ask.private"))
                .reason(words.text(language, "digest.mail.ask.reason", Subscriptions.LIFE.toDays()))
                .build();
        outbox.send(OutgoingMessage.of(to, "letter-ask:" + Tokens.hash(token), text));
    }

    private String about(@Nullable Process process, Locale language) {
        return process == null ? words.text(language, "digest.about.all") : words.text(language, "digest.about.one", process.title());
    }
}
