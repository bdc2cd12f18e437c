package org.parvis.participation.talk;

import org.jspecify.annotations.Nullable;

/**
 * A comment among what everybody can read, with its figures.
 *
 * @param replies of the first of a thread: answers on any level
 * @param own what whoever reads thinks of it
 * @param mine whether it is of whoever reads
 * @param answers name of whom it answers, on the deepest level; empty where they gave none, null above
 * @param url where it was said first, on another platform; null for what was said here
 * @param kept figures that its order goes by, some seconds old
 */
public record ShownComment(
        Comment comment, int agree, int disagree, int replies, Opinion own, boolean mine, @Nullable String answers, @Nullable String url, Kept kept) {

    /** Figures some seconds old. */
    public record Kept(int agree, int replies) {}
}
