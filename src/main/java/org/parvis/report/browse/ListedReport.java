package org.parvis.report.browse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.report.Report;
import org.parvis.report.Standing;
import org.parvis.shared.GeoPoint;

/** A public report as lists and the map show it: nothing but what everybody may read. */
public record ListedReport(
        UUID id,
        String number,
        String category,
        String title,
        GeoPoint point,
        String address,
        java.util.List<String> districts,
        CaseStatus status,
        @Nullable String department,
        @Nullable UUID cover,
        Instant submittedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        @Nullable Instant reopenedAt) {

    /** What lists would show of a report; whoever asks has made sure that it may be shown. */
    static ListedReport of(Report report) {
        Standing standing = report.standing();
        return new ListedReport(
                report.id(),
                report.number(),
                report.category(),
                report.title(),
                report.place().point(),
                report.place().publicAddress(),
                report.place().districts(),
                standing.status(),
                standing.department(),
                report.coverPhoto(),
                report.submittedAt(),
                standing.updatedAt(),
                standing.closedAt(),
                standing.dueAt(),
                report.reopenedAt());
    }

    public String path() {
        return "/signalements/" + number;
    }

    public Cursor cursor() {
        return new Cursor(submittedAt, id);
    }

    public boolean isLate(Instant now) {
        return status.isOpen() && dueAt != null && now.isAfter(dueAt);
    }

    /** Whether it is open because somebody found that it was not over. */
    public boolean isReopened() {
        return status.isOpen() && reopenedAt != null;
    }

    /** Whether the answer came in time; false where no time was promised. */
    public boolean keptPromise() {
        return closedAt != null && dueAt != null && !closedAt.isAfter(dueAt);
    }
}
