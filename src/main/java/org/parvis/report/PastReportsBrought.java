package org.parvis.report;

import java.util.List;
import java.util.UUID;

/** Reports of the past were brought in, in the transaction under way. */
public record PastReportsBrought(UUID territoryId, List<UUID> reportIds) {

    public PastReportsBrought {
        reportIds = List.copyOf(reportIds);
    }
}
