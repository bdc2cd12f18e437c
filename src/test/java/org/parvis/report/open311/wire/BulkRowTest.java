package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.SafeCell;

class BulkRowTest {

    @Test
    void writesTheHeaderOfGeoReport() throws Exception {
        StringWriter out = new StringWriter();
        BulkRow.begin(out).close();
        assertThat(out.toString())
                .startsWith("service_request_id,requested_datetime,updated_datetime,closed_date,status_description,"
                        + "status_notes,source,service_name,service_subtype,description,agency_responsible,address,"
                        + "lat,long");
    }

    @Test
    void keepsNumbersAsNumbers() {
        assertThat(cells("x").subList(12, 14)).containsExactly("48.7781234", "2.29");
    }

    @Test
    void disarmsFormulas() {
        for (String formula : List.of("=1+1", "+33", "-2", "@SUM(A1)", "\t=1", " =1", "＝1", "|cmd")) {
            assertThat(cells(formula).get(9)).isEqualTo("'" + formula);
        }
        assertThat(cells("Trou - rue d'Houdan, \"au 3\"\nprofond").get(9))
                .isEqualTo("Trou - rue d'Houdan, \"au 3\"\nprofond");
    }

    @Test
    void readsBackWhatWasWritten() {
        Hostile hostile = new Hostile(14);
        for (int i = 0; i < 2_000; i++) {
            String words = hostile.text();
            assertThat(cells(words).get(9)).isEqualTo(SafeCell.of(words));
        }
    }

    private static List<String> cells(String description) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = BulkRow.begin(out)) {
            new BulkRow(ARequest.saying(description), null, "Reçu", "web").writeTo(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(out.toString()).stream().toList();
        assertThat(records).hasSize(2);
        return records.getLast().getFields();
    }
}
