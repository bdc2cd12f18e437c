package org.parvis.report.imports;

import java.util.Map;
import org.parvis.report.PastReport;

/** A line of a file: a report, or why it is none. */
sealed interface ReportRow {

    /** Number of the line on which the row begins, from 1. */
    long line();

    /**
     * A report, with what the file itself says of its districts, to be compared with where its place lies.
     *
     * @param declared code of the district by layer
     */
    record Read(long line, PastReport report, Map<String, String> declared) implements ReportRow {}

    record Rejected(long line, String reason) implements ReportRow {}
}
