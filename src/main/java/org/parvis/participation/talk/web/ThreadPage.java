package org.parvis.participation.talk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.web.TalkPage.Position;
import org.parvis.participation.talk.web.TalkPage.Reading;
import org.parvis.web.FormErrors;

/**
 * One comment with its answers, a page of them.
 *
 * @param after the answer after which the next page begins; null on the last one
 * @param answered what the form answers; null for nothing
 */
public record ThreadPage(
        Talk talk,
        Reading reading,
        ShownComment first,
        List<ShownComment> replies,
        Position position,
        @Nullable String after,
        @Nullable ShownComment answered,
        CommentForm form,
        String done,
        FormErrors errors) {

    public boolean isOpen() {
        return reading != Reading.CLOSED;
    }

    public boolean isFirst() {
        return position == Position.FIRST;
    }

    public String path() {
        return talk.commentsPath() + "/" + first.comment().id();
    }
}
