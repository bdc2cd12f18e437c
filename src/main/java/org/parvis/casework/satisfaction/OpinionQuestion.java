package org.parvis.casework.satisfaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question whether somebody is satisfied, as a page asks it.
 *
 * @param told what they said before; null for nothing
 * @param chosen name of the {@link Contentment} to show as chosen; empty for none
 * @param words what to show as typed
 * @param until until when it can be answered, or answered otherwise
 */
public record OpinionQuestion(@Nullable Opinion told, String chosen, String words, Instant until, boolean isOpen) {

    /** With what was typed, to be put right. */
    public OpinionQuestion with(String newChosen, String newWords) {
        return new OpinionQuestion(told, newChosen, newWords, until, isOpen);
    }
}
