package org.parvis.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.PastStep;
import org.parvis.casework.Requester;
import org.parvis.files.ReceivedPicture;
import org.parvis.shared.GeoPoint;

/**
 * A report made before Parvis, or elsewhere: brought in with what became of it.
 *
 * @param caseId of its case, chosen by the caller so that others may be its duplicates
 * @param externalId where it came from; the same one is brought in once
 * @param department code of the department that had it; null to follow the routing rules
 * @param promised whether the category's promise counts for it
 * @param assigneeId who has it, while it is open
 */
public record PastReport(
        UUID caseId,
        String externalId,
        String category,
        String description,
        GeoPoint point,
        String address,
        @Nullable String department,
        CaseChannel channel,
        Requester requester,
        Instant submittedAt,
        Promised promised,
        @Nullable UUID assigneeId,
        List<PastStep> steps,
        List<ReceivedPicture> photos) {

    /** Whether the clock of the category's promise runs. */
    public enum Promised {
        AS_THE_CATEGORY,
        NOTHING
    }

    public PastReport {
        steps = List.copyOf(steps);
        photos = List.copyOf(photos);
    }
}
