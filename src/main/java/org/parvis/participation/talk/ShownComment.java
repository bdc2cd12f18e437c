package org.parvis.participation.talk;

import org.jspecify.annotations.Nullable;

/**
 * A comment among what everybody can read, with its figures.
 *
 * @param replies of the first of a thread: answers on any level
 * @param own what whoever reads thinks of it
 * @param mine whether it is of whoever reads
 * @param answers name of whom it answers, on the deepest level; empty where they gave none, null above
 * @param kept figures that its order goes by, some seconds old
 */
public record ShownComment(
        Comment comment, int agree, int disagree, int replies, Opinion own, boolean mine, @Nullable String answers, Kept kept) {

    /** Figures some seconds old. */
    public record Kept(int agree, int replies) {}
}
