package org.parvis.participation.talk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.Talk;
import org.parvis.web.FormErrors;

/**
 * A comment as its author sees it.
 *
 * @param talk without a title where not everybody can read the idea
 * @param key how they came: {@code jeton} or {@code id} with its value
 * @param acts what moderators did about it
 * @param appealable the act against which they can appeal now; null for none
 * @param typed of the form that came back
 */
public record MinePage(
        Talk talk,
        Comment comment,
        Key key,
        Instant now,
        List<PastAct> acts,
        List<Appeal> appeals,
        @Nullable PastAct appealable,
        Typed typed,
        String done,
        FormErrors errors) {

    /** How an author came to their comment. */
    public record Key(String name, String value) {

        String query() {
            return "?" + name + "=" + value;
        }
    }

    /** What they typed. */
    public record Typed(String words, String source, String appeal) {

        /** All of a correction that took time to type. */
        public String correction() {
            return source.isEmpty() ? words : words + "\n\n" + source;
        }

        static Typed of(Comment comment) {
            return new Typed(comment.words(), comment.source(), "");
        }
    }

    /** Where it stands, as the end of a message key. */
    public String state() {
        if (comment.isDraft()) {
            return "DRAFT";
        }
        if (comment.isWithdrawn()) {
            return "WITHDRAWN";
        }
        return comment.isReadable() && !talk.isNamed() ? "OUT_OF_SIGHT" : comment.moderation().name();
    }

    /** Whether everybody can read it, and not only the comment but its idea. */
    public boolean isShown() {
        return comment.isReadable() && talk.isNamed();
    }

    public boolean isEditable() {
        return comment.isEditable(now);
    }

    public String publicPath() {
        return talk.commentsPath() + "/" + comment.thread() + "#c-" + comment.id();
    }
}
