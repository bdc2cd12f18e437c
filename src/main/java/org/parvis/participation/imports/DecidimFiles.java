package org.parvis.participation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.shared.CsvFile;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;

/**
 * All rows of some files of Decidim's exports.
 *
 * @param rows that can be used, by their key, in the order of the files
 * @param problems rows that cannot, by where they stand
 * @param passed names of files of something else
 */
record DecidimFiles(Map<String, DecidimRow> rows, Map<Place, String> problems, List<String> passed) {

    /**
     * Reads files, and all CSV files of folders.
     *
     * @throws ImportRefused where none of them has debates, ideas or comments
     */
    static DecidimFiles read(List<Path> given, Clock clock) {
        DecidimFiles files = new DecidimFiles(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        List<Path> all = given.stream().flatMap(DecidimFiles::files).distinct().toList();
        all.forEach(file -> files.readOne(file, clock));
        if (files.passed.size() == all.size()) {
            throw new ImportRefused("None of these files is an export of Decidim's debates, proposals or comments"
                    + (all.isEmpty() ? ": there is no CSV file." : ": " + String.join(", ", files.passed) + "."));
        }
        return files;
    }

    private static Stream<Path> files(Path given) {
        if (!Files.isDirectory(given)) {
            return Stream.of(given);
        }
        try (Stream<Path> inside = Files.list(given)) {
            return inside.filter(one -> one.toString().matches(".*\\.csv(?:\\.gz)?")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder cannot be read: " + e.getMessage(), e);
        }
    }

    private void readOne(Path file, Clock clock) {
        String name = String.valueOf(file.getFileName());
        try (CsvRows csv = CsvFile.open(file)) {
            Optional<DecidimRows> reader = DecidimRows.of(name, csv.columns(), clock);
            if (reader.isEmpty()) {
                passed.add(name);
                return;
            }
            while (csv.hasNext()) {
                CsvRow row = csv.next();
                try {
                    add(reader.get().read(row));
                } catch (DecidimRows.Wrong wrong) {
                    problems.put(new Place(name, row.line()), wrong.getMessage());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(DecidimRow row) {
        DecidimRow before = rows.putIfAbsent(row.known().key(), row);
        if (before != null && !before.known().digest().equals(row.known().digest())) {
            problems.put(row.known().place(), "it has the id of " + before.known().place() + " and says something else: keep one of them");
        }
    }
}
