package org.parvis.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, or what it was changed to.
 *
 * @param shownAt since when everybody could read it; null for what nobody has read before it was corrected
 * @param isSubstantive whether those who supported the one before were asked again
 * @param why what changes in it, in its author's words; empty where they did not say
 */
public record ProposalVersion(
        int ordinal, String title, String words, Instant at, @Nullable Instant shownAt, boolean isSubstantive, String why) {

    public boolean isPublic() {
        return shownAt != null;
    }
}
