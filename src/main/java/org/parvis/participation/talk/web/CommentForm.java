package org.parvis.participation.talk.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Rewording;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talk;
import org.parvis.shared.Tokens;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a comment.
 *
 * @param answerTo id of the comment that it answers; empty for none
 * @param wording over which they typed another
 * @param wordingOf tells what stood there when they began
 * @param version of what it is about that they had before them; empty for none
 */
public record CommentForm(
        String answerTo, String stance, String words, String source, String name, String email, String wording, String wordingOf,
        String version) {

    static CommentForm empty(String answerTo) {
        return new CommentForm(answerTo, answerTo.isEmpty() ? "" : Stance.NEITHER.name(), "", "", "", "", "", "", "");
    }

    static CommentForm read(MultiValueMap<String, String> fields) {
        return new CommentForm(
                Typed.of(fields, "reponse"), Typed.of(fields, "avis"), Typed.of(fields, "texte"), Typed.of(fields, "source"),
                Typed.of(fields, "nom"), Typed.of(fields, "email"), Typed.of(fields, "redaction"), Typed.of(fields, "redaction-de"),
                Typed.of(fields, "version"));
    }

    boolean hasStance() {
        return Typed.one(Stance.values(), stance).isPresent();
    }

    @Nullable UUID answered() {
        return answerTo.isEmpty() ? null : Typed.id(answerTo).orElse(new UUID(0, 0));
    }

    /** The same as a comment of its own. */
    CommentForm alone() {
        return new CommentForm("", stance, words, source, name, email, wording, wordingOf, version);
    }

    /** All of it that took time to type. */
    public String written() {
        return Stream.of(words, wording, source).filter(one -> !one.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** What the article says in the form: what they typed, else what it says now. */
    public String shownWording(Talk talk) {
        return wording.isEmpty() || isUntouched() ? talk.words() : wording;
    }

    /** Whether they left what stood there as it was, whatever it says meanwhile. */
    private boolean isUntouched() {
        return hash(wording).equals(wordingOf);
    }

    /** Whether they word otherwise what meanwhile says something else. */
    boolean isOfAnotherWording(Talk talk) {
        return !rewording(talk).isNone() && !wordingOf.equals(wordingOf(talk));
    }

    public static String wordingOf(Talk talk) {
        return hash(talk.words());
    }

    private static String hash(String words) {
        return Tokens.hash(Rewording.plain(words)).substring(0, 16);
    }

    private Rewording rewording(Talk talk) {
        return answerTo.isEmpty() && !isUntouched() ? Rewording.of(talk.words(), wording) : Rewording.NONE;
    }

    NewComment comment(Talk talk) {
        return new NewComment(talk, answered(), Typed.one(Stance.values(), stance).orElse(Stance.NEITHER), words, source, name, rewording(talk), number());
    }

    private @Nullable Integer number() {
        return version.matches("[1-9][0-9]{0,5}") ? Integer.valueOf(version) : null;
    }
}
