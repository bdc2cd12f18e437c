package org.parvis.report.imports;

import java.util.Map;
import org.parvis.report.PastReport;
import org.parvis.shared.CsvRow;

/** A row of a file: a report, or why it is none. */
sealed interface ReportRow {

    /** Where the row stands and what it says. */
    CsvRow source();

    /**
     * A report, with what the file itself says of its districts, to be compared with where its place lies.
     *
     * @param declared code of the district by layer
     */
    record Read(CsvRow source, PastReport report, Map<String, String> declared) implements ReportRow {}

    record Rejected(CsvRow source, String reason) implements ReportRow {}
}
