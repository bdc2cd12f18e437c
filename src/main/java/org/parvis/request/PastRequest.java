package org.parvis.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.PastStep;

/**
 * A request made before Parvis, or elsewhere: brought in with what became of it. Who asked is not known.
 *
 * @param externalId where it came from; the same one is brought in once
 * @param kind code of its {@link RequestKind}
 */
public record PastRequest(
        UUID caseId, String externalId, String kind, String words, CaseChannel channel, Instant submittedAt, List<PastStep> steps) {

    public PastRequest {
        steps = List.copyOf(steps);
    }
}
