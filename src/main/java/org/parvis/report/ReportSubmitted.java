package org.parvis.report;

import java.time.Instant;
import java.util.UUID;
import org.parvis.shared.GeoPoint;

/** A report has its number. */
public record ReportSubmitted(
        UUID territoryId, UUID reportId, UUID caseId, String number, String category, GeoPoint point, Instant at) {}
