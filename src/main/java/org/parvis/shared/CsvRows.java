package org.parvis.shared;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file whose first line names the columns, read one after the other. A row that is wrong as such (another
 * number of fields, characters that no text holds) comes with its problem and ends nothing: others follow it.
 */
public final class CsvRows implements Iterator<CsvRow>, AutoCloseable {

    static final String NOT_UTF_8 = "it is not in UTF-8: save it as that";

    private static final int LONGEST_FIELD = 1 << 20;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private @Nullable CsvRow next;
    private long lastLine = 1;
    private boolean lost;

    private CsvRows(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
        this.columns = records.hasNext()
                ? records.next().getFields().stream().map(CsvRows::cleaned).toList()
                : List.of();
        this.next = advance();
    }

    /**
     * Reads from the start.
     *
     * @throws IOException that says so where not even the names of the columns can be read
     */
    public static CsvRows of(Reader file, char separator) throws IOException {
        try {
            return new CsvRows(CsvReader.builder()
                    .fieldSeparator(separator)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(LONGEST_FIELD)
                    .ofCsvRecord(file));
        } catch (CsvParseException e) {
            throw new IOException("it is no CSV file: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file that needs these columns from the start.
     *
     * @throws IOException that names those it lacks; the file is closed
     */
    public static CsvRows of(Reader file, char separator, List<String> needed) throws IOException {
        CsvRows rows = of(file, separator);
        List<String> missing =
                needed.stream().filter(column -> !rows.columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            rows.close();
            throw new IOException("it lacks the columns " + String.join(", ", missing));
        }
        return rows;
    }

    /** Names of the columns; none for an empty file. */
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public CsvRow next() {
        CsvRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return row;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private @Nullable CsvRow advance() {
        try {
            return !lost && records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException e) {
            return last("nothing can be read from here on: a quotation mark opens a field and none closes it");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return last("nothing can be read from here on: " + NOT_UTF_8);
            }
            throw e;
        }
    }

    private CsvRow last(String problem) {
        lost = true;
        return new CsvRow(lastLine + 1, List.of(), Map.of(), problem);
    }

    private CsvRow row(CsvRecord record) {
        lastLine = record.getStartingLineNumber();
        List<String> fields = record.getFields();
        String problem = problem(fields);
        return new CsvRow(lastLine, fields, problem.isEmpty() ? byColumn(fields) : Map.of(), problem);
    }

    private String problem(List<String> fields) {
        if (fields.size() != columns.size()) {
            return fields.size() + " fields where the first line names " + columns.size();
        }
        for (int i = 0; i < columns.size(); i++) {
            if (CONTROL.matcher(fields.get(i)).find()) {
                return "a control character in the column " + columns.get(i);
            }
        }
        return "";
    }

    private Map<String, String> byColumn(List<String> fields) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), cleaned(fields.get(i)));
        }
        return byColumn;
    }

    private static String cleaned(String field) {
        return TypedText.clean(field).strip();
    }
}
