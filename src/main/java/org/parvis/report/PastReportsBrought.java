package org.parvis.report;

import java.time.Instant;
import java.util.UUID;

/**
 * Reports of the past were brought in, in the transaction under way.
 *
 * @param earliest the earliest time of last change among them
 */
public record PastReportsBrought(UUID territoryId, Instant earliest) {}
