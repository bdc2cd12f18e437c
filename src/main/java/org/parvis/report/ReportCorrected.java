package org.parvis.report;

import java.util.UUID;

/** The author of a report wrote its text anew; published in the transaction of the change. */
public record ReportCorrected(UUID territoryId, UUID reportId) {}
