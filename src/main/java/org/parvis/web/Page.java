package org.parvis.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a controller that shows a page: a template and its model.
 *
 * @param template path below {@code src/main/jte} without ending
 * @param model the template's {@code page} parameter; null where it has none
 * @param status HTTP status
 * @param shared how long visitors may share one rendering; zero: never
 */
public record Page(String template, @Nullable Object model, int status, Duration shared) {

    public static Page of(String template, Object model) {
        return new Page(template, model, 200, Duration.ZERO);
    }

    public static Page of(String template) {
        return new Page(template, null, 200, Duration.ZERO);
    }

    /** The same page with another status: 422 for a form that comes back with its errors. */
    public Page withStatus(int newStatus) {
        return new Page(template, model, newStatus, shared);
    }

    /**
     * A public page, the same for everybody but for the way to their account or desk: is kept for a moment here, and by
     * shared caches, with an ETag, for whoever is not logged in.
     */
    public Page cacheable() {
        return new Page(template, model, status, KeptPages.FRESH);
    }
}
