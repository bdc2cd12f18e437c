package org.parvis.participation.talk.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talk;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a comment.
 *
 * @param answerTo id of the comment that it answers; empty for none
 */
public record CommentForm(String answerTo, String stance, String words, String source, String name, String email) {

    static CommentForm empty(String answerTo) {
        return new CommentForm(answerTo, answerTo.isEmpty() ? "" : Stance.NEITHER.name(), "", "", "", "");
    }

    static CommentForm read(MultiValueMap<String, String> fields) {
        return new CommentForm(
                Typed.of(fields, "reponse"), Typed.of(fields, "avis"), Typed.of(fields, "texte"), Typed.of(fields, "source"),
                Typed.of(fields, "nom"), Typed.of(fields, "email"));
    }

    boolean hasStance() {
        return Typed.one(Stance.values(), stance).isPresent();
    }

    @Nullable UUID answered() {
        return answerTo.isEmpty() ? null : Typed.id(answerTo).orElse(new UUID(0, 0));
    }

    /** The same as a comment of its own. */
    CommentForm alone() {
        return new CommentForm("", stance, words, source, name, email);
    }

    /** All of it that took time to type. */
    public String written() {
        return source.isEmpty() ? words : words + "\n\n" + source;
    }

    NewComment comment(Talk talk) {
        return new NewComment(talk, answered(), Typed.one(Stance.values(), stance).orElse(Stance.NEITHER), words, source, name);
    }
}
