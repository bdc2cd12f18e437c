package org.parvis.participation.debate;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Process;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.PastAct;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What people are told by mail about debates. */
@Component
class DebateMails {

    private static final String MINE = "/debats/mien?jeton=";

    private final Outbox outbox;
    private final Words words;

    DebateMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    /** Asks an address whether it wrote that: without a word of it, else anybody could write to anybody in the town's name. */
    void askToConfirm(Process process, Debate draft, EmailAddress to, String token, Locale language) {
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "debate.mail.confirm.subject", process.title()))
                .paragraph(words.text(language, "debate.mail.confirm.text", process.title()))
                .button(words.text(language, "debate.mail.confirm.button"), MINE + token)
                .paragraph(words.text(language, "debate.mail.confirm.keep"))
                .reason(words.text(language, "debate.mail.confirm.reason"))
                .build();
        outbox.send(OutgoingMessage.of(to, "debate:" + draft.id(), text));
    }

    void askForVote(Debate debate, VoteWish wish, String token) {
        Locale language = wish.language();
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "debate.mail.vote.subject", debate.question()))
                .paragraph(words.text(language, "debate.mail.vote." + wish.position(), debate.question()))
                .button(words.text(language, "debate.mail.vote.button"), "/debats/vote?jeton=" + token)
                .paragraph(words.text(language, "debate.mail.vote.alone"))
                .reason(words.text(language, "debate.mail.vote.reason"))
                .build();
        outbox.send(OutgoingMessage.of(new EmailAddress(wish.email()), "debate-vote:" + Tokens.hash(token), text));
    }

    /** Tells its author what a moderator did: whoever reads the mail is the author, so it names the question. */
    void tellAuthor(Debate debate, Participant author, String email, PastAct act, String token) {
        Locale language = author.language();
        String key = "debate.mail.told." + act.act();
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", debate.question()))
                .paragraph(words.text(language, key, debate.question()));
        if (!act.article().isEmpty()) {
            text.fact(words.text(language, "talk.article"), act.article());
        }
        if (!act.reason().isEmpty()) {
            text.quote(act.reason());
        }
        if (act.act() == ModerationAct.HIDE) {
            text.paragraph(words.text(language, "debate.mail.told.appeal"));
        }
        text.button(words.text(language, "debate.mail.told.button"), MINE + token)
                .reason(words.text(language, "debate.mail.told.reason"));
        outbox.send(OutgoingMessage.of(new EmailAddress(email), "debate-act:" + act.id(), text.build()));
    }
}
