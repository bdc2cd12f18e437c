package org.parvis.portal;

import java.util.List;
import org.parvis.web.HomeTile;

/** What a search found, by wing. */
public record SearchPage(String words, List<Found> found) {

    public record Found(String heading, List<HomeTile.Item> items, String morePath) {}

    public boolean isEmpty() {
        return found.stream().allMatch(f -> f.items().isEmpty());
    }
}
