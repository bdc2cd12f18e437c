package org.parvis.participation.kin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.ProposalVersion;

/**
 * How an idea came to be what it is, as everybody reads it.
 *
 * @param count how many support it, and how many of them what it says now
 * @param versions that everybody could read, the first first
 * @param madeOf the ideas that became this one; empty for one that somebody sent
 * @param becomings what it became with others, the newest first
 * @param partedWhy why it came apart again; empty where that is not to be read; null where it did not
 */
public record Kinship(
        SupportCount count, List<ProposalVersion> versions, List<Relative> madeOf, List<Becoming> becomings, @Nullable String partedWhy) {

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
     * That it became one with others.
     *
     * @param idea what they became
     * @param undoneWhy why it is undone; empty where that is not to be read; null where it holds
     */
    public record Becoming(Relative idea, @Nullable String undoneWhy) {}

    public boolean hasVersions() {
        return versions.size() > 1;
    }

    /** Where it is, if it became another. */
    public @Nullable Relative current() {
        return becomings.stream().filter(one -> one.undoneWhy() == null).map(Becoming::idea).findFirst().orElse(null);
    }

    public boolean hasRelatives() {
        return !madeOf.isEmpty() || !becomings.isEmpty();
    }
}
