package org.parvis.participation.kin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.ProposalVersion;

/**
 * How an idea came to be what it is, as everybody reads it.
 *
 * @param count how many support it, and how many of them what it says now
 * @param undecided how many supported what was split and have not said which part they support; of the idea that was split, or a part
 * @param versions that everybody could read, the first first
 * @param madeOf the ideas that became this one, or the one of which it is a part; empty for one that somebody sent
 * @param isPart whether one was split, and this is a part
 * @param becomings what it became, the newest first
 * @param partedWhy why it came apart again; empty where that is not to be read; null where it did not
 */
public record Kinship(
        SupportCount count,
        long undecided,
        List<ProposalVersion> versions,
        List<Relative> madeOf,
        boolean isPart,
        List<Becoming> becomings,
        @Nullable String partedWhy) {

    /**
     * Another idea.
     *
     * @param title empty where nobody is to read it
     */
    public record Relative(String number, String title, String path) {

        public boolean isReadable() {
            return !title.isEmpty();
        }
    }

    /**
     * That it became one with others, or several.
     *
     * @param ideas what came of it
     * @param reason why it was split; empty for a merge
     * @param undoneWhy why it is undone; empty where that is not to be read; null where it holds
     */
    public record Becoming(List<Relative> ideas, boolean isSplit, String reason, @Nullable String undoneWhy) {}

    public boolean hasVersions() {
        return versions.size() > 1;
    }

    /** What it is now, if it became another or several. */
    public @Nullable Becoming current() {
        return becomings.stream().filter(one -> one.undoneWhy() == null).findFirst().orElse(null);
    }

    public boolean hasRelatives() {
        return !madeOf.isEmpty() || !becomings.isEmpty();
    }
}
