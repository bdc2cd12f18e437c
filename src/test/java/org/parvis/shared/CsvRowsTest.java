package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void readsFieldsByTheNamesOfTheirColumns() {
        assertThat(rows("\uFEFFid,name\n1,\" a, b \"\n")).singleElement().satisfies(row -> {
            assertThat(row.isUsable()).isTrue();
            assertThat(row.get("id")).isEqualTo("1");
            assertThat(row.get("name")).isEqualTo("a, b");
            assertThat(row.get("absent")).isEmpty();
        });
    }

    @Test
    void goesOnBehindARowThatIsWrong() {
        List<CsvRow> rows = rows("id,name\n1\n2,b,c\n3,\"d\u0000\"\n4,\"e\"f\n5,g\n");
        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows).extracting(CsvRow::problem).containsExactly(
                "1 fields where the first line names 2",
                "3 fields where the first line names 2",
                "a control character in the column name",
                "",
                "");
        assertThat(rows.get(1).fields()).containsExactly("2", "b", "c");
    }

    @Test
    void saysWhereAQuotationMarkNeverEnds() {
        List<CsvRow> rows = rows("id,name\n1,a\n2,\"b\n" + "3,c\n".repeat(500_000));
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().line()).isEqualTo(3);
        assertThat(rows.getLast().problem()).contains("quotation mark");
    }

    @Test
    void namesTheColumnsThatAreNeededAndMissing() throws IOException {
        StringReader file = new StringReader("id,name\n1,a\n");
        assertThatThrownBy(() -> CsvRows.of(file, ',', List.of("name", "street", "town")))
                .isInstanceOf(IOException.class)
                .hasMessage("it lacks the columns street, town");
        assertThatThrownBy(file::ready).as("it is closed").isInstanceOf(IOException.class);
        try (CsvRows rows = CsvRows.of(new StringReader("id,name\n1,a\n"), ',', List.of("name"))) {
            assertThat(rows.next().get("name")).isEqualTo("a");
        }
    }

    @Test
    void readsAnEmptyFileAsOneWithoutColumns() {
        assertThat(rows("")).isEmpty();
    }

    private static List<CsvRow> rows(String text) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows csv = CsvRows.of(new StringReader(text), ',')) {
            csv.forEachRemaining(rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }
}
