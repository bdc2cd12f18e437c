package org.parvis.shared;

import java.util.List;
import java.util.Map;

/**
 * A row of a CSV file.
 *
 * @param line number of the line on which it begins, from 1
 * @param fields as they stand there
 * @param byColumn the same by name of their columns, without what nobody types and without spaces around
 * @param problem why it cannot be used as a row at all; empty if it can
 */
public record CsvRow(long line, List<String> fields, Map<String, String> byColumn, String problem) {

    public CsvRow {
        fields = List.copyOf(fields);
        byColumn = Map.copyOf(byColumn);
    }

    /** The field of a column; empty where there is no such column. */
    public String get(String column) {
        return byColumn.getOrDefault(column, "");
    }

    public boolean isUsable() {
        return problem.isEmpty();
    }
}
