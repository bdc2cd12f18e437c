package org.parvis.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.PastStep;
import org.parvis.casework.Requester;

/**
 * A request made before Parvis, or elsewhere: brought in with what became of it.
 *
 * @param externalId where it came from; the same one is brought in once
 * @param kind code of its {@link RequestKind}
 * @param asked who asked; where it went and what it was called, where that is told
 */
public record PastRequest(
        UUID caseId,
        String externalId,
        String kind,
        String words,
        CaseChannel channel,
        Instant submittedAt,
        List<PastStep> steps,
        Asked asked) {

    /**
     * @param department code of the one that had it; null to follow the routing rules
     * @param subject what it was called; null to call it by its first sentence
     * @param enteredBy who brings it in
     */
    public record Asked(Requester requester, @Nullable String department, @Nullable String subject, Actor enteredBy) {

        static final Asked BY_NOBODY = new Asked(Requester.ANONYMOUS, null, null, Actor.system());
    }

    public PastRequest {
        steps = List.copyOf(steps);
    }

    /** One of which nobody knows who asked. */
    public PastRequest(
            UUID caseId, String externalId, String kind, String words, CaseChannel channel, Instant submittedAt, List<PastStep> steps) {
        this(caseId, externalId, kind, words, channel, submittedAt, steps, Asked.BY_NOBODY);
    }
}
