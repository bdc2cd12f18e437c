package org.parvis.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.shared.SafeCell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as files for spreadsheets and programs: no unit, a point for decimals, nothing where nothing is known. */
final class Csv {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Csv() {}

    static ResponseEntity<byte[]> of(Table table) {
        List<String> head = new ArrayList<>(List.of("key", "label"));
        table.columns().forEach(column -> head.add(column.toLowerCase(Locale.ROOT)));
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(head);
        for (Table.Row row : table.rows()) {
            List<String> record = new ArrayList<>(List.of(SafeCell.of(row.key()), SafeCell.of(row.label())));
            row.cells().forEach(cell -> record.add(cell.raw()));
            csv.writeRecord(record);
        }
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.key() + ".csv\"")
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
