package org.parvis.participation.talk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.CommentOrder;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.TalkFigures;
import org.parvis.web.FormErrors;

/**
 * All that is said under an idea, a page of it.
 *
 * @param threads in one order, or those for the idea where they stand side by side
 * @param against those against it, where they stand side by side; else empty
 * @param position whether it is the first page
 * @param after where the next page begins; null on the last one
 */
public record TalkPage(
        Talk talk,
        Reading reading,
        TalkFigures figures,
        CommentOrder order,
        List<Row> threads,
        List<Row> against,
        Position position,
        @Nullable String after,
        CommentForm form,
        String done,
        FormErrors errors) {

    /** What whoever reads can do. */
    public enum Reading {
        /** Nothing but read: comments are not open. */
        CLOSED,
        /** Says an address. */
        BY_MAIL,
        BY_ACCOUNT
    }

    /** Whether it is the first page. */
    public enum Position {
        FIRST,
        LATER
    }

    /**
     * A comment with its first answers.
     *
     * @param replies the first few
     */
    public record Row(ShownComment first, List<ShownComment> replies) {}

    public boolean isOpen() {
        return reading != Reading.CLOSED;
    }

    public boolean isBalanced() {
        return order == CommentOrder.BALANCED;
    }

    public boolean isFirst() {
        return position == Position.FIRST;
    }

    public boolean isEmpty() {
        return threads.isEmpty() && against.isEmpty();
    }

    /** From where new ones are counted: only where they would be put on top. */
    public String newest() {
        return order == CommentOrder.NEWEST && isFirst() && !threads.isEmpty() ? String.valueOf(threads.getFirst().first().comment().place()) : "";
    }

    public String path(CommentOrder other) {
        return talk.commentsPath() + "?ordre=" + other.word();
    }
}
