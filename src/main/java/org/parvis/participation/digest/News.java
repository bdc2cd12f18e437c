package org.parvis.participation.digest;

import java.time.Instant;

/**
 * Something that a letter tells of, as everybody can read it now.
 *
 * @param ref tells it from others of its kind
 * @param note what became of it, and why; when it is
 * @param path of its page
 * @param at when it happened, or when it is
 */
public record News(NewsKind kind, String ref, String title, String note, String path, Instant at) {

    /** As a form names it. */
    public String name() {
        return new LetterItem(kind, ref).name();
    }
}
