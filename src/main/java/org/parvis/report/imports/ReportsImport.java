package org.parvis.report.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.report.PastReports;
import org.parvis.shared.CsvRow;
import org.parvis.shared.ProgressListener;
import org.springframework.stereotype.Service;

/**
 * Brings a file of reports into the territory in scope. Each batch is one transaction; a file brought in again, or gone
 * on with after an interruption, writes only what is not there yet.
 */
@Service
public class ReportsImport {

    private static final int BATCH = 500;

    private final PastReports reports;
    private final Map<String, ReportFormat> formats;

    ReportsImport(PastReports reports, List<ReportFormat> formats) {
        this.reports = reports;
        this.formats = formats.stream().collect(Collectors.toMap(ReportFormat::name, format -> format));
    }

    /** The formats that can be read, in alphabetical order. */
    public List<String> formats() {
        return formats.keySet().stream().sorted().toList();
    }

    /**
     * What an import did.
     *
     * @param compared reports for which the file itself names a district
     * @param agreeing those of them whose place lies in the district that the file names
     */
    public record Summary(long brought, long known, long rejected, long compared, long agreeing) {

        /** Share of reports whose place agrees with the file, in percent. */
        public double agreement() {
            return compared == 0 ? 100 : 100.0 * agreeing / compared;
        }
    }

    /**
     * Brings the file in; rows that cannot be used go to {@code rejects} as they are, after their line and the reason.
     * The agreement is that of all rows whose report is in the territory now, also of those that were there already.
     *
     * @param format one of {@link #formats()}
     */
    public Summary run(String format, Path file, Path rejects, ProgressListener progress) {
        try (ReportFormat.Rows rows = Objects.requireNonNull(formats.get(format)).open(file);
                Tally tally = new Tally(rejects, rows.columns())) {
            long total = lines(file);
            List<ReportRow.Read> batch = new ArrayList<>(BATCH);
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case ReportRow.Rejected rejected -> tally.reject(rejected.source(), rejected.reason());
                    case ReportRow.Read read -> batch.add(read);
                }
                if (batch.size() == BATCH) {
                    bring(batch, tally);
                    progress.at(tally.done(), total);
                }
            }
            bring(batch, tally);
            progress.at(total, total);
            return tally.summary();
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be used: " + e.getMessage(), e);
        }
    }

    private void bring(List<ReportRow.Read> batch, Tally tally) {
        PastReports.Outcome outcome =
                reports.bring(batch.stream().map(ReportRow.Read::report).toList());
        tally.brought += outcome.brought();
        for (ReportRow.Read read : batch) {
            PastReports.Refused refused = outcome.refused().get(read.report().externalId());
            if (refused != null) {
                tally.reject(read.source(), words(refused));
            } else {
                tally.accepted++;
                tally.compare(outcome.districts().getOrDefault(read.report().externalId(), List.of()), read);
            }
        }
        batch.clear();
    }

    private static String words(PastReports.Refused why) {
        return switch (why) {
            case CATEGORY_UNKNOWN -> "the category is not one of the territory's";
            case OUTSIDE_THE_TERRITORY -> "the place is not in the territory";
        };
    }

    /** Lines after the first, counted as bytes: whatever the file is made of, this does not fail. */
    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return Math.max(0, lines - 1);
    }

    /** Counts as the import goes. */
    private static final class Tally implements AutoCloseable {

        private final CsvWriter rejects;
        private long brought;
        private long accepted;
        private long rejected;
        private long compared;
        private long agreeing;

        Tally(Path rejects, List<String> columns) throws IOException {
            this.rejects = CsvWriter.builder().build(rejects);
            this.rejects.writeRecord(behind("line", "reason", columns));
        }

        void reject(CsvRow source, String reason) {
            rejected++;
            rejects.writeRecord(behind(Long.toString(source.line()), reason, source.fields()));
        }

        private static List<String> behind(String line, String reason, List<String> fields) {
            return Stream.concat(Stream.of(line, reason), fields.stream()).toList();
        }

        void compare(List<String> districts, ReportRow.Read read) {
            read.declared().forEach((layer, code) -> {
                compared++;
                if (districts.contains(layer + ":" + code)) {
                    agreeing++;
                }
            });
        }

        long done() {
            return accepted + rejected;
        }

        Summary summary() {
            return new Summary(brought, accepted - brought, rejected, compared, agreeing);
        }

        @Override
        public void close() throws IOException {
            rejects.close();
        }
    }
}
