package org.parvis.report.follow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A public report came, or was answered.
 *
 * @param districts «layer:code»
 */
record AreaEvent(UUID reportId, String category, List<String> districts, Instant at) {}
