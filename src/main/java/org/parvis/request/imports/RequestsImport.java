package org.parvis.request.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.request.PastRequest;
import org.parvis.request.PastRequests;
import org.parvis.request.RequestKinds;
import org.parvis.shared.CsvFile;
import org.parvis.shared.CsvRow;
import org.parvis.shared.ProgressListener;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a file of requests, plain or gzipped, into the territory in scope. What kinds it lacks are added, for agents
 * alone. Each batch is one transaction; a file brought in again, or gone on with after an interruption, writes only what
 * is not there yet.
 */
@Service
public class RequestsImport {

    private static final int BATCH = 500;

    private final PastRequests requests;
    private final RequestKinds kinds;
    private final Map<String, RequestFormat> formats;

    RequestsImport(PastRequests requests, RequestKinds kinds, List<RequestFormat> formats) {
        this.requests = requests;
        this.kinds = kinds;
        this.formats = formats.stream().collect(Collectors.toMap(RequestFormat::name, format -> format));
    }

    /** The formats that can be read, in alphabetical order. */
    public List<String> formats() {
        return formats.keySet().stream().sorted().toList();
    }

    /** What an import did. */
    public record Summary(long brought, long known, long rejected, int kinds) {}

    /** Counts as the import goes. */
    private static final class Tally {
        private long brought;
        private long known;
        private long rejected;
        private int kinds;
    }

    /**
     * Brings the file in; rows that cannot be used go to {@code rejects} as they are, after their line and the reason.
     *
     * @param format one of {@link #formats()}
     */
    public Summary run(String format, Path file, Path rejects, ProgressListener progress) {
        Tally tally = new Tally();
        try (RequestFormat.Rows rows = Objects.requireNonNull(formats.get(format)).open(read(file));
                CsvWriter refused = CsvWriter.builder().build(rejects)) {
            long total = lines(file);
            refused.writeRecord(behind("line", "reason", rows.columns()));
            List<RequestFormat.Row.Read> batch = new ArrayList<>(BATCH);
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case RequestFormat.Row.Read read -> batch.add(read);
                    case RequestFormat.Row.Rejected(CsvRow source, String reason) -> {
                        tally.rejected++;
                        refused.writeRecord(behind(Long.toString(source.line()), reason, source.fields()));
                    }
                }
                if (batch.size() == BATCH) {
                    bring(batch, tally);
                    progress.at(tally.brought + tally.known + tally.rejected, total);
                }
            }
            bring(batch, tally);
            progress.at(total, total);
            return new Summary(tally.brought, tally.known, tally.rejected, tally.kinds);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be used: " + e.getMessage(), e);
        }
    }

    private void bring(List<RequestFormat.Row.Read> batch, Tally tally) {
        Map<String, ObjectNode> named = new LinkedHashMap<>();
        for (RequestFormat.Row.Read read : batch) {
            String code = read.request().kind();
            if (kinds.find(code).isEmpty()) {
                named.computeIfAbsent(code, _ -> definition(code, read.kindLabel()));
            }
        }
        if (!named.isEmpty()) {
            tally.kinds += kinds.add(List.copyOf(named.values()));
        }
        List<PastRequest> past = batch.stream().map(RequestFormat.Row.Read::request).toList();
        int brought = requests.bring(past);
        tally.brought += brought;
        tally.known += past.size() - brought;
        batch.clear();
    }

    /** Residents are not offered what another town's agents chose from. */
    private static ObjectNode definition(String code, String label) {
        return JsonNodeFactory.instance.objectNode()
                .put("code", code)
                .put("label", label)
                .put("offer", "desk")
                .put("contact", "optional");
    }

    private static List<String> behind(String line, String reason, List<String> fields) {
        return Stream.concat(Stream.of(line, reason), fields.stream()).toList();
    }

    private static Reader read(Path file) throws IOException {
        return new InputStreamReader(CsvFile.stream(file), StandardCharsets.UTF_8);
    }

    /** Lines after the first, counted as bytes: whatever the file is made of, this does not fail. */
    private static long lines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = CsvFile.stream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return Math.max(0, lines - 1);
    }
}
