package org.parvis.participation.kin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Voices;

/**
 * What one of its authors sees and can do with an idea that has several lives.
 *
 * @param me whose link it is
 * @param endedMandate the organisation for which they may speak no longer, so that they change nothing; null for none
 * @param isAlone whether nobody else is an author of it
 * @param canRevise whether it can be changed now
 * @param waiting a change that nobody of the town has read yet
 * @param merges that wait for somebody's answer, and splits
 * @param successors as whom they go on in what this idea became
 * @param canPart whether this idea was made of others that can stand by themselves again
 * @param isPart whether it is a part of one that was split
 */
public record OwnKin(
        Author me,
        Voices.@Nullable Ended endedMandate,
        boolean isAlone,
        boolean canRevise,
        @Nullable Revision waiting,
        List<Merge> merges,
        List<Successor> successors,
        boolean canPart,
        boolean isPart) {

    /** @param title of what they are an author of; empty where it is forgotten */
    public record Successor(Author author, String title) {}
}
