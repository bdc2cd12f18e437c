package org.parvis.ballot.pabulib;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code .pb} file: UTF-8 with or without a byte order mark, three sections META, PROJECTS and VOTES, each with a line
 * that names its columns, separated by semicolons, quoted as in CSV (pabulib.org/format).
 */
public final class PabulibReader {

    private static final int LONGEST_FIELD = 1 << 20;
    private static final List<String> SECTIONS = List.of("META", "PROJECTS", "VOTES");

    private final Map<String, String> meta = new LinkedHashMap<>();
    private final List<Row> projects = new ArrayList<>();
    private final List<Row> votes = new ArrayList<>();
    private int section = -1;
    private @Nullable List<String> columns;

    private PabulibReader() {}

    /**
     * Reads a file.
     *
     * @throws PabulibUnreadable that says what is wrong, and in which line
     * @throws IOException where the file itself cannot be read
     */
    public static PabulibFile read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(text);
        }
    }

    /**
     * Reads an election.
     *
     * @throws PabulibUnreadable that says what is wrong, and in which line
     */
    public static PabulibFile read(Reader text) throws IOException {
        PabulibReader reader = new PabulibReader();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            csv.forEach(reader::take);
        } catch (CsvParseException e) {
            throw new PabulibUnreadable(0, "it is no file of this format: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new PabulibUnreadable(0, "it is not written in UTF-8");
            }
            throw e.getCause();
        }
        if (reader.section < SECTIONS.size() - 1) {
            throw new PabulibUnreadable(0, "the section " + SECTIONS.get(reader.section + 1) + " is missing");
        }
        return new PabulibElection(reader.meta, reader.projects, reader.votes).file();
    }

    private void take(CsvRecord record) {
        long line = record.getStartingLineNumber();
        List<String> fields = record.getFields().stream().map(PabulibReader::cleaned).toList();
        if (fields.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (fields.size() == 1 && SECTIONS.contains(fields.getFirst().toUpperCase(Locale.ROOT))) {
            begin(fields.getFirst().toUpperCase(Locale.ROOT), line);
        } else if (section < 0) {
            throw new PabulibUnreadable(line, "it does not begin with META");
        } else if (columns == null) {
            columns = fields;
        } else if (section == 0) {
            meta.put(fields.getFirst(), fields.size() > 1 ? fields.get(1) : "");
        } else {
            (section == 1 ? projects : votes).add(new Row(line, byColumn(columns, fields)));
        }
    }

    private void begin(String name, long line) {
        if (SECTIONS.indexOf(name) != section + 1) {
            throw new PabulibUnreadable(line, "the section " + name + " is out of place: the order is META, PROJECTS, VOTES");
        }
        section++;
        columns = null;
    }

    private static Map<String, String> byColumn(List<String> columns, List<String> fields) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
            row.put(columns.get(i), fields.get(i));
        }
        return row;
    }

    private static String cleaned(String field) {
        return (field.startsWith("\uFEFF") ? field.substring(1) : field).strip();
    }

    /** A line of a table by the names of its columns. */
    record Row(long line, Map<String, String> fields) {

        String need(String column) {
            String value = fields.getOrDefault(column, "");
            if (value.isEmpty()) {
                throw new PabulibUnreadable(line, "the column " + column + " is missing or empty");
            }
            return value;
        }

        String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }
}
