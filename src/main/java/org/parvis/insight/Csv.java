package org.parvis.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.shared.SafeCell;

/** Tables as files for spreadsheets and programs: no unit, a point for decimals, nothing where nothing is known. */
final class Csv {

    private Csv() {}

    static void write(Table table, HttpServletResponse response) throws IOException {
        List<String> head = new ArrayList<>(List.of("key", "label"));
        table.columns().forEach(column -> head.add(SafeCell.of(column.toLowerCase(Locale.ROOT))));
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(head);
            for (Table.Row row : table.rows()) {
                List<String> record = new ArrayList<>(List.of(SafeCell.of(row.key()), SafeCell.of(row.label())));
                row.cells().forEach(cell -> record.add(cell.raw()));
                csv.writeRecord(record);
            }
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table.key() + ".csv\"");
        response.getOutputStream().write(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
