package org.parvis.report.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parvis.report.PastReports;
import org.parvis.report.Report;
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
     * Brings the file in; rows that cannot be used go to {@code rejects} with their line and the reason.
     *
     * @param format one of {@link #formats()}
     */
    public Summary run(String format, Path file, Path rejects, ProgressListener progress) {
        try (ReportFormat.Rows rows = Objects.requireNonNull(formats.get(format)).open(file);
                Tally tally = new Tally(rejects)) {
            long total = lines(file);
            List<ReportRow.Read> batch = new ArrayList<>(BATCH);
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case ReportRow.Rejected rejected -> tally.reject(rejected.line(), rejected.reason());
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
            throw new UncheckedIOException("The file cannot be read: " + e.getMessage(), e);
        }
    }

    private void bring(List<ReportRow.Read> batch, Tally tally) throws IOException {
        PastReports.Outcome outcome =
                reports.bring(batch.stream().map(ReportRow.Read::report).toList());
        tally.brought += outcome.brought().size();
        tally.known += outcome.known();
        Map<String, ReportRow.Read> byId = batch.stream()
                .collect(Collectors.toMap(read -> read.report().externalId(), read -> read, (first, again) -> first));
        for (Map.Entry<String, PastReports.Refused> refused : outcome.refused().entrySet()) {
            tally.reject(Objects.requireNonNull(byId.get(refused.getKey())).line(), words(refused.getValue()));
        }
        for (Report report : outcome.brought()) {
            tally.compare(report, Objects.requireNonNull(byId.get(String.valueOf(report.externalId()))));
        }
        batch.clear();
    }

    private static String words(PastReports.Refused why) {
        return switch (why) {
            case CATEGORY_UNKNOWN -> "the category is not one of the territory's";
            case OUTSIDE_THE_TERRITORY -> "the place is not in the territory";
        };
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return Math.max(0, lines.count() - 1);
        }
    }

    /** Counts as the import goes. */
    private static final class Tally implements AutoCloseable {

        private final CsvWriter rejects;
        private long brought;
        private long known;
        private long rejected;
        private long compared;
        private long agreeing;

        Tally(Path rejects) throws IOException {
            this.rejects = CsvWriter.builder().build(rejects);
            this.rejects.writeRecord("line", "reason");
        }

        void reject(long line, String reason) throws IOException {
            rejected++;
            rejects.writeRecord(Long.toString(line), reason);
        }

        void compare(Report report, ReportRow.Read read) {
            read.declared().forEach((layer, code) -> {
                compared++;
                if (report.place().districts().contains(layer + ":" + code)) {
                    agreeing++;
                }
            });
        }

        long done() {
            return brought + known + rejected;
        }

        Summary summary() {
            return new Summary(brought, known, rejected, compared, agreeing);
        }

        @Override
        public void close() throws IOException {
            rejects.close();
        }
    }
}
