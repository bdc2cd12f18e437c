package org.parvis.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that somebody sent.
 *
 * @param name as its sender named it, made harmless
 * @param kind as its first bytes tell
 * @param bytes its size
 */
public record Document(UUID id, DocumentOwner owner, String name, DocumentKind kind, long bytes, Instant createdAt) {

    /** The local address of its download, to be completed by {@code view.url(…)}. */
    public String path() {
        return "/fichiers/documents/" + id;
    }

    /** The local address at which a browser shows it, where it is {@link DocumentKind#isShown}. */
    public String shownPath() {
        return path() + "?voir=1";
    }
}
