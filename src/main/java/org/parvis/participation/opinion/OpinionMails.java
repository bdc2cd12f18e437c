package org.parvis.participation.opinion;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.PastAct;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What people are told by mail about opinions. */
@Component
class OpinionMails {

    private final Outbox outbox;
    private final Words words;

    OpinionMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    /** The link by which an address votes. */
    void sendLink(EmailAddress to, Canvass canvass, String path, Locale language) {
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "opinion.mail.link.subject", canvass.title()))
                .paragraph(words.text(language, "opinion.mail.link", canvass.title()))
                .button(words.text(language, "opinion.mail.link.button"), path)
                .paragraph(words.text(language, "opinion.mail.link.keep"))
                .reason(words.text(language, "opinion.mail.link.reason"))
                .build();
        outbox.send(OutgoingMessage.of(to, "opinion:" + Tokens.hash(path), text));
    }

    /** The link by which an address comes back to statements of its own, when nobody votes any more. */
    void sendWayBack(EmailAddress to, Canvass canvass, String path, Locale language) {
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "opinion.mail.back.subject", canvass.title()))
                .paragraph(words.text(language, "opinion.mail.back", canvass.title()))
                .button(words.text(language, "opinion.mail.told.button"), path)
                .paragraph(words.text(language, "opinion.mail.back.keep"))
                .reason(words.text(language, "opinion.mail.link.reason"))
                .build();
        outbox.send(OutgoingMessage.of(to, "opinion:" + Tokens.hash(path), text));
    }

    /** Tells its author what a moderator did: whoever reads the mail is the author, so it names the statement. */
    void tellAuthor(Statement statement, Canvass.Stage stage, Participant author, String email, PastAct act, String path) {
        Locale language = author.language();
        String key = "opinion.mail.told." + act.act();
        boolean isTooLate = stage == Canvass.Stage.OVER && (act.act() == ModerationAct.PUBLISH || act.act() == ModerationAct.RESTORE);
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, key + ".subject"))
                .paragraph(words.text(language, isTooLate ? key + ".over" : key, statement.words()));
        if (!act.article().isEmpty()) {
            text.fact(words.text(language, "talk.article"), act.article());
        }
        if (!act.reason().isEmpty()) {
            text.quote(act.reason());
        }
        if (act.act() == ModerationAct.HIDE) {
            text.paragraph(words.text(language, "debate.mail.told.appeal"));
        }
        text.button(words.text(language, "opinion.mail.told.button"), path).reason(words.text(language, "opinion.mail.told.reason"));
        outbox.send(OutgoingMessage.of(new EmailAddress(email), "statement-act:" + act.id(), text.build()));
    }

    /** Tells somebody who voted what the town takes from it. */
    void tellSynthesis(EmailAddress to, Canvass canvass, OpinionSynthesis synthesis, String path, String about, Locale language) {
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "opinion.mail.synthesis.subject", canvass.title()))
                .paragraph(words.text(language, "opinion.mail.synthesis", canvass.title(), synthesis.signatory()));
        if (!synthesis.correction().isEmpty()) {
            text.paragraph(words.text(language, "opinion.synthesis.corrects", synthesis.correction()));
        }
        text.button(words.text(language, "opinion.mail.synthesis.button"), path).reason(words.text(language, "opinion.mail.synthesis.reason"));
        outbox.send(OutgoingMessage.of(to, about, text.build()));
    }
}
