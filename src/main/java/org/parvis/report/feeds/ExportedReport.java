package org.parvis.report.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A public report as open data gives it: what its page shows, nothing else. */
record ExportedReport(
        String number,
        String category,
        String title,
        String description,
        double lon,
        double lat,
        String address,
        String districts,
        String status,
        @Nullable String department,
        Instant submittedAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt) {}
