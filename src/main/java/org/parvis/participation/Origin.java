package org.parvis.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where something that people said on another platform comes from.
 *
 * @param subjectId the debate, the idea or the comment
 * @param externalId by which the same is known again: host, kind and number there
 * @param url its page there
 * @param digest of what it said there
 * @param supports counted there, by rules of there; never added to those given here
 * @param category under which it stood there; empty for none
 * @param meetings pages of the meetings in which it was born
 */
public record Origin(
        UUID subjectId,
        Kind kind,
        String externalId,
        UUID processId,
        String url,
        String digest,
        int supports,
        String category,
        List<String> meetings,
        Instant broughtAt) {

    /** What was brought in. */
    public enum Kind {
        DEBATE,
        IDEA,
        COMMENT
    }

    public Origin {
        meetings = List.copyOf(meetings);
    }
}
