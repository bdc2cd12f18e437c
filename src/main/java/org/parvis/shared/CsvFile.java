package org.parvis.shared;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A CSV file in UTF-8, plain or gzipped, with commas or semicolons. */
public final class CsvFile {

    private static final int FIRST_LINE = 1 << 16;

    private CsvFile() {}

    /** Its rows; the caller closes them. */
    public static CsvRows open(Path file) throws IOException {
        return open(file, List.of());
    }

    /**
     * Its rows, of which these columns are needed; the caller closes them.
     *
     * @throws IOException that names those it lacks
     */
    public static CsvRows open(Path file, List<String> needed) throws IOException {
        // What is in another charset is told, and not taken for words with holes.
        Reader reader = new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8.newDecoder()), FIRST_LINE);
        try {
            return CsvRows.of(reader, separator(reader), needed);
        } catch (CharacterCodingException e) {
            reader.close();
            throw new IOException(CsvRows.NOT_UTF_8, e);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** What begins as gzip does is gzip, whatever its name. */
    public static InputStream stream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), FIRST_LINE);
        in.mark(2);
        boolean isZipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isZipped ? new GZIPInputStream(in, FIRST_LINE) : in;
    }

    /** That of which the first line has more. Spreadsheets of French make write semicolons. */
    private static char separator(Reader reader) throws IOException {
        char[] start = new char[FIRST_LINE / 2];
        reader.mark(FIRST_LINE);
        int read = Math.max(0, reader.read(start));
        reader.reset();
        String first = new String(start, 0, read).lines().findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count() ? ';' : ',';
    }
}
