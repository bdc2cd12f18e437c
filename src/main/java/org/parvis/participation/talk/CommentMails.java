package org.parvis.participation.talk;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What people are told by mail about comments. */
@Component
class CommentMails {

    private static final String MINE = "/commentaires/mien?jeton=";

    private final Outbox outbox;
    private final Words words;

    CommentMails(Outbox outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    /** Asks an address whether it said that: without a word of it, else anybody could write to anybody in the town's name. */
    void askToConfirm(Talk talk, EmailAddress to, Comment draft, String token, Locale language) {
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "talk.mail.confirm.subject", talk.title()))
                .paragraph(words.text(language, "talk.mail.confirm.text", named(talk, language)))
                .button(words.text(language, "talk.mail.confirm.button"), MINE + token)
                .paragraph(words.text(language, "talk.mail.confirm.keep"))
                .reason(words.text(language, "talk.mail.confirm.reason"))
                .build();
        outbox.send(OutgoingMessage.of(to, "comment:" + draft.id(), text));
    }

    void askForVote(Talk talk, VoteWish wish, String token) {
        Locale language = wish.language();
        String key = "talk.mail.vote." + wish.opinion();
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "talk.mail.vote.subject", talk.title()))
                .paragraph(words.text(language, key, named(talk, language)))
                .button(words.text(language, "talk.mail.vote.button"), "/commentaires/avis?jeton=" + token)
                .reason(words.text(language, "talk.mail.reason"))
                .build();
        outbox.send(OutgoingMessage.of(new EmailAddress(wish.email()), "comment-vote:" + Tokens.hash(token), text));
    }

    /**
     * Tells an author what became of their comment.
     *
     * @param token opens the comment for its author
     */
    void tellAuthor(Talk talk, Participant author, Told told, String token) {
        if (author.email() == null) {
            return;
        }
        Locale language = author.language();
        String key = "talk.mail.told." + told.act();
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", title(talk, language)))
                .paragraph(words.text(language, key, named(talk, language)));
        if (!told.article().isEmpty()) {
            text.fact(words.text(language, "talk.article"), told.article());
        }
        if (!told.reason().isEmpty()) {
            text.quote(told.reason());
        }
        if (told.act() == ModerationAct.HIDE) {
            text.paragraph(words.text(language, "talk.mail.told.appeal"));
        }
        text.button(words.text(language, "talk.mail.told.button"), MINE + token)
                .reason(words.text(language, "talk.mail.told.reason"));
        outbox.send(OutgoingMessage.of(new EmailAddress(author.email()), "comment-act:" + told.id(), text.build()));
    }

    /**
     * Tells an author what the town says to the wording that they suggested.
     *
     * @param token opens the comment for its author
     */
    void tellReply(Talk talk, Participant author, Comment said, Reply reply, String token) {
        Locale language = author.language();
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "talk.mail.reply.subject", title(talk, language)))
                .paragraph(words.text(language, "talk.mail.reply." + reply.outcome(), named(talk, language)))
                .quote(reply.why())
                .button(words.text(language, "talk.mail.reply.button"), MINE + token)
                .reason(words.text(language, "talk.mail.reply.reason"))
                .build();
        outbox.send(OutgoingMessage.of(new EmailAddress(Objects.requireNonNull(author.email())), "comment-reply:" + said.id(), text));
    }

    /**
     * An act as people are told of it.
     *
     * @param article of the charter; empty for none
     * @param reason empty for none
     */
    record Told(UUID id, ModerationAct act, String article, String reason) {}

    /**
     * Tells whoever objected to a comment, and left an address, what became of that.
     *
     * @param outcome end of a message key
     * @param about what makes it this message and no other
     */
    void tellFlagger(Talk talk, CommentFlagStore.Flagger flagger, String outcome, String reason, UUID about) {
        Locale language = flagger.language();
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "talk.mail.flag.subject", title(talk, language)))
                .paragraph(words.text(language, "talk.mail.flag." + outcome, named(talk, language)));
        if (!reason.isEmpty()) {
            text.quote(reason);
        }
        text.button(words.text(language, "talk.mail.flag.button"), "/participer/moderation")
                .reason(words.text(language, "talk.mail.flag.reason"));
        String once = "comment-flag:" + about + ":" + Tokens.hash(flagger.email());
        outbox.send(OutgoingMessage.of(new EmailAddress(flagger.email()), once, text.build()));
    }

    /** Of what not everybody can read, a mail says no more than the public page. */
    private String title(Talk talk, Locale language) {
        return talk.isNamed() ? talk.title() : words.text(language, "talk.unnamed." + talk.kind());
    }

    /** In the middle of a sentence: «l’idée « Des bancs »». */
    private String named(Talk talk, Locale language) {
        return talk.isNamed() ? words.text(language, "talk.named." + talk.kind(), talk.title()) : title(talk, language);
    }
}
