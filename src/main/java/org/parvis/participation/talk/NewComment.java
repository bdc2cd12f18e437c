package org.parvis.participation.talk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param answerTo the comment that it answers; null for the first of a thread
 * @param source address of a page that backs it up; empty for none
 * @param shownName as its author wants to be called in public; empty for nobody
 * @param rewording that it suggests; {@link Rewording#NONE} for none
 * @param version of what it is about that its author had before them; null where nothing tells
 */
public record NewComment(
        Talk talk, @Nullable UUID answerTo, Stance stance, String words, String source, String shownName, Rewording rewording,
        @Nullable Integer version) {

    public NewComment(Talk talk, @Nullable UUID answerTo, Stance stance, String words, String source, String shownName) {
        this(talk, answerTo, stance, words, source, shownName, Rewording.NONE);
    }

    public NewComment(
            Talk talk, @Nullable UUID answerTo, Stance stance, String words, String source, String shownName, Rewording rewording) {
        this(talk, answerTo, stance, words, source, shownName, rewording, null);
    }
}
