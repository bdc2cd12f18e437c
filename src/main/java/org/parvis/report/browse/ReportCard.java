package org.parvis.report.browse;

import org.jspecify.annotations.Nullable;

/**
 * A report as one row of a list, in the words of whoever reads.
 *
 * @param what category and place: «Éclairage public · rue Houdan»
 * @param outcome what was promised or became of it
 * @param thumbnail address of a small picture below the territory's root; null for none
 */
public record ReportCard(
        ListedReport report,
        StatusTag tag,
        String category,
        String district,
        String outcome,
        String outcomeClass,
        @Nullable String thumbnail) {}
