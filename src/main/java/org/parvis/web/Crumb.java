package org.parvis.web;

/**
 * A page on the way to another.
 *
 * @param path local, without the territory's prefix
 * @param isOfTown whether the title is the town's own words, not the page's
 */
public record Crumb(String path, String title, boolean isOfTown) {

    /** Called in the words of the page. */
    public Crumb(String path, String title) {
        this(path, title, false);
    }

    /** Called as the town called it, in its language. */
    public static Crumb named(String path, String title) {
        return new Crumb(path, title, true);
    }
}
