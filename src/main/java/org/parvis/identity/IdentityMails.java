package org.parvis.identity;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** The mails of this module: each is a sentence or two and one button. */
@Component
class IdentityMails {

    private final Outbox outbox;
    private final Words words;

    IdentityMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    /**
     * A mail that carries a secret.
     *
     * @param key prefix of the mail's words: subject, body, button, reason
     * @param path where the button leads, the secret included
     */
    void send(String key, String email, Locale language, String path, Object... arguments) {
        MessageText text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", arguments))
                .greeting(words.text(language, "identity.mail.greeting"))
                .paragraph(words.text(language, key + ".body", arguments))
                .button(words.text(language, key + ".button"), path)
                .reason(words.text(language, key + ".reason"))
                .build();
        outbox.send(OutgoingMessage.of(EmailAddress.of(email), key + "/" + Tokens.hash(path), text));
    }

    /** A mail that only tells: something about the account changed. */
    void tell(String key, String email, Locale language, Object... arguments) {
        MessageText text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", arguments))
                .greeting(words.text(language, "identity.mail.greeting"))
                .paragraph(words.text(language, key + ".body", arguments))
                .reason(words.text(language, key + ".reason"))
                .build();
        outbox.send(OutgoingMessage.of(EmailAddress.of(email), key + "/" + Tokens.link(), text));
    }
}
