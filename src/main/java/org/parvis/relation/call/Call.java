package org.parvis.relation.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to make.
 *
 * @param number of the case that it is about
 * @param department whose agents call
 * @param tries how often nobody answered
 * @param triedAt the last time; null for never
 */
public record Call(
        UUID id, UUID caseId, String number, UUID department, What what, int tries, Instant createdAt, @Nullable Instant triedAt) {

    /** Of what it tells. */
    public enum What {
        /** Something is asked of them. */
        ASKED,
        /** Their case is answered. */
        ANSWERED
    }

    /** How it ended. */
    public enum End {
        DONE,
        /** Nobody calls any more. */
        LEFT
    }
}
