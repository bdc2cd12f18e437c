package org.parvis.relation.post;

import java.time.Instant;
import java.util.UUID;
import org.parvis.files.DocumentOwner;

/** A scan that waits for somebody to say which letter it is of. */
public record LooseScan(UUID id, Why why, Instant at, String uploadedBy) {

    static final String OWNER = "post.loose";

    /** Why no letter was found. */
    public enum Why {
        /** No code was read on its first page. */
        NO_CODE,
        /** There is no such letter. */
        UNKNOWN_CODE,
        /** It could not be looked into: too large, damaged, locked. */
        UNREADABLE
    }

    /** Whose document it is meanwhile. */
    public DocumentOwner owner() {
        return new DocumentOwner(OWNER, id);
    }
}
