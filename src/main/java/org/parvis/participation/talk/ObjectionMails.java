package org.parvis.participation.talk;

import java.util.Locale;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.talk.Objection.Objector;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Mails to whoever objected to something whole and left an address. */
@Component
public class ObjectionMails {

    private final Outbox outbox;
    private final Words words;

    ObjectionMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    /**
     * Tells what became of it.
     *
     * @param outcome what was done
     * @param about what makes it this message and no other
     */
    public void tell(Objector objector, Objection.Named of, ModerationAct outcome, String reason, UUID about) {
        Locale language = objector.language();
        String named = of.title().isEmpty()
                ? words.text(language, "talk.reported." + of.of(), of.number())
                : words.text(language, "talk.named." + of.of(), of.title());
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "talk.mail.object.subject", named))
                .paragraph(words.text(language, "talk.mail.object." + outcome, named));
        if (!reason.isEmpty()) {
            text.quote(reason);
        }
        text.button(words.text(language, "talk.mail.flag.button"), "/participer/moderation")
                .reason(words.text(language, "talk.mail.object.reason"));
        outbox.send(OutgoingMessage.of(
                new EmailAddress(objector.email()), "objection:" + about + ":" + Tokens.hash(objector.email()), text.build()));
    }
}
