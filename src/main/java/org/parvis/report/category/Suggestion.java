package org.parvis.report.category;

import java.util.List;

/**
 * A category that the words may mean.
 *
 * @param because the words, as they were written, that made us think of it; the weightiest first
 */
public record Suggestion(Category category, double score, List<String> because) {

    public Suggestion {
        because = List.copyOf(because);
    }
}
