package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of rows as people send them: whatever separates fields, packed or not. */
class CsvFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private static List<CsvRow> rows(Path file) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows csv = CsvFile.open(file)) {
            csv.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void readsCommasAndSemicolonsPlainAndGzipped() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.csv"), "id,name\n1,\"Été; hiver\"\n");
        assertThat(rows(plain)).singleElement().satisfies(row -> assertThat(row.get("name")).isEqualTo("Été; hiver"));
        Path packed = folder.resolve("b.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("id;name, first;town\n1;Zoé;Sceaux\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(packed)).as("whatever its name, and one comma in a heading").singleElement()
                .satisfies(row -> assertThat(row.get("name, first")).isEqualTo("Zoé"));
        assertThatThrownBy(() -> CsvFile.open(plain, List.of("town"))).isInstanceOf(IOException.class).hasMessage("it lacks the columns town");
    }

    @Test
    void saysThatWordsAreInAnotherCharset() throws IOException {
        Path few = Files.write(folder.resolve("a.csv"), "id,name\n1,Été\n".getBytes(WINDOWS));
        assertThatThrownBy(() -> CsvFile.open(few)).isInstanceOf(IOException.class).hasMessageContaining("UTF-8");
        Path many = Files.write(folder.resolve("b.csv"), ("id,name\n" + "1,a\n".repeat(50_000) + "2,Été\n3,b\n").getBytes(WINDOWS));
        CsvRow last = rows(many).getLast();
        assertThat(last.isUsable()).isFalse();
        assertThat(last.problem()).contains("from here on", "UTF-8");
    }
}
