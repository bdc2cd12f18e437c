package org.parvis.web;

import java.util.List;

/**
 * A page of the site that its search finds by words of its own.
 *
 * @param path where it is
 * @param title key of its title
 * @param words key of the words by which people look for it
 */
public record SitePage(String path, String title, String words) {

    /** What a wing has of such pages; none where the territory has nothing to show on them. */
    public interface Source {
        List<SitePage> pages();
    }
}
