package org.parvis.report.open311.server;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.questions.Answers;
import org.parvis.shared.GeoPoint;

/** The row of a report that everybody may read: nothing in it needs masking any more but its answers. */
record PublicReport(
        UUID id,
        UUID caseId,
        String number,
        String category,
        String title,
        String description,
        Answers answers,
        GeoPoint point,
        String address,
        String channel,
        CaseStatus status,
        @Nullable String department,
        @Nullable UUID coverPhoto,
        Instant submittedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt) {

    /** What the files module knows the pictures of reports by. */
    static final String PICTURE_OWNER = "report";

    /** Forwarded is not over: the problem is still there. */
    boolean isOpen() {
        return closedAt == null;
    }

    boolean isDecided() {
        return status.isClosed();
    }
}
