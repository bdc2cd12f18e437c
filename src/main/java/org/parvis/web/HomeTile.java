package org.parvis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the front page that a wing fills: the front page knows no wing, and wings know not where they are shown.
 */
public interface HomeTile {

    /** Smaller comes first. */
    int position();

    /** What to show now; null for nothing. */
    @Nullable Tile tile(View view);

    /**
     * @param figures the week in numbers
     * @param items what is new
     * @param more where the rest is
     */
    record Tile(String heading, List<Figure> figures, List<Item> items, Link more) {}

    record Figure(String value, String label) {}

    /** @param tagClass look of its state, beside its word */
    record Item(String title, String path, String tagClass, String tagWords, String note) {}

    /** @param rooms other paths that this way leads to, so that a menu shows where one is */
    record Link(String label, String path, List<String> rooms) {

        public Link(String label, String path) {
            this(label, path, List.of());
        }
    }
}
