package org.parvis.participation.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.parvis.shared.CsvRows;

/** A CSV file in UTF-8, plain or gzipped, with commas or semicolons. */
final class CsvFile {

    private static final int FIRST_LINE = 1 << 16;

    private CsvFile() {}

    /** Its rows; the caller closes them. */
    static CsvRows open(Path file) {
        try {
            Reader reader = new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8), FIRST_LINE);
            return CsvRows.of(reader, separator(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What begins as gzip does is gzip, whatever its name. */
    private static InputStream stream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), FIRST_LINE);
        in.mark(2);
        boolean isZipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isZipped ? new GZIPInputStream(in, FIRST_LINE) : in;
    }

    /** That of which the first line has more. */
    private static char separator(Reader reader) throws IOException {
        char[] start = new char[FIRST_LINE / 2];
        reader.mark(FIRST_LINE);
        int read = Math.max(0, reader.read(start));
        reader.reset();
        String first = new String(start, 0, read).lines().findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count() ? ';' : ',';
    }
}
