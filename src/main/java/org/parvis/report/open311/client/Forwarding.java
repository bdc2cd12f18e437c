package org.parvis.report.open311.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report on its way to an outside body, or there.
 *
 * @param id that of the decision that forwarded it: one report may be forwarded more than once
 * @param requestId its number there
 * @param heardAt when the server there last answered about it; null while it never did
 * @param token what its number there can be asked for with, until it is known
 */
record Forwarding(
        UUID id,
        UUID caseId,
        UUID reportId,
        UUID bodyId,
        State state,
        @Nullable String requestId,
        @Nullable String token,
        @Nullable String lastNotes,
        Instant forwardedAt,
        @Nullable Instant heardAt) {

    enum State {
        WAITING,
        SENT,
        FAILED,
        OVER
    }
}
