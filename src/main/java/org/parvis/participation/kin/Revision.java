package org.parvis.participation.kin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an author wants their idea to say, as long as nobody of the town has read it.
 *
 * @param authorId null once it was forgotten who it was
 * @param why what changes, in their words
 * @param weight as they see it; whoever reads it has the last word
 */
public record Revision(UUID proposalId, @Nullable UUID authorId, String title, String words, String why, Weight weight, Instant at) {

    /** Whether another, whoever's it is, leaves nothing to read in this one. */
    boolean saysTheSame(Revision other) {
        return title.equals(other.title) && words.equals(other.words) && why.equals(other.why) && weight == other.weight;
    }

    /** Tells it from another that came meanwhile. */
    public String mark() {
        return at.toString();
    }
}
