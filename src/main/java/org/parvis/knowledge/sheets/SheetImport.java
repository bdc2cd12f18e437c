package org.parvis.knowledge.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.parvis.knowledge.sheets.Sheets.Fate;
import org.parvis.shared.ProgressListener;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;

/** Brings in a folder or a ZIP of sheets, each in a transaction of its own: what was brought in stays when a later one fails. */
@Service
public class SheetImport {

    private static final int MOST_FILES = 50_000;
    private static final int DEEPEST = 4;

    private final Sheets sheets;

    SheetImport(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Whether what is not among the files is gone from service-public. */
    public enum Extent {
        /** All that service-public has for the readers of whom there are sheets. */
        WHOLE,
        PART
    }

    /** @param why for the operator */
    public record Refused(String file, String why) {}

    /**
     * What an import did.
     *
     * @param repeated files that held a sheet of an earlier one: some sheets are delivered once for each of their readers
     * @param gone numbers of sheets that service-public no longer has
     * @param lookedForGone false where that could not be told: only a part was brought, or a file could not be read
     */
    public record Report(
            int added, int updated, int returned, int unchanged, int repeated, List<String> gone, boolean lookedForGone, List<Refused> refused) {}

    /**
     * @param source a folder, or a ZIP
     * @throws IOException where it cannot be read at all
     */
    public Report run(Path source, Extent extent, ProgressListener progress) throws IOException {
        Run run = new Run(progress);
        if (Files.isDirectory(source)) {
            folder(source, run);
        } else {
            zip(source, run);
        }
        boolean isWhole = extent == Extent.WHOLE && run.refused.isEmpty() && !run.seen.isEmpty();
        List<String> gone = isWhole ? sheets.markGone(run.readers, run.seen).stream().sorted().toList() : List.of();
        return new Report(
                run.of(Fate.ADDED), run.of(Fate.UPDATED), run.of(Fate.RETURNED), run.of(Fate.UNCHANGED), run.repeated, gone, isWhole, run.refused);
    }

    private void folder(Path source, Run run) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(source, DEEPEST)) {
            files = all.filter(file -> isXml(file.toString()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        run.begin(files.size());
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                put(source.relativize(file).toString(), in, run);
            }
        }
    }

    private void zip(Path source, Run run) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && isXml(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .limit(MOST_FILES + 1L)
                    .toList();
            run.begin(entries.size());
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    put(entry.getName(), in, run);
                } catch (ZipException e) {
                    run.refuse(entry.getName(), "damaged in the ZIP");
                }
            }
        } catch (ZipException e) {
            throw new IOException("not a folder and not a ZIP: " + source.getFileName(), e);
        }
    }

    private void put(String name, InputStream in, Run run) throws IOException {
        try {
            Sheet sheet = SheetReader.read(in.readNBytes(SheetReader.MOST_BYTES + 1));
            if (run.begins(sheet)) {
                run.count(sheets.put(sheet));
            }
        } catch (SheetRefused refused) {
            run.refuse(name, refused.why());
        } catch (Refusal refused) {
            run.refuse(name, "somebody changed its article just now; import again");
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml");
    }

    /** How far an import has come. */
    private static final class Run {
        private final ProgressListener progress;
        private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        private final List<Refused> refused = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> readers = new HashSet<>();
        private int done;
        private int total;
        private int repeated;

        Run(ProgressListener progress) {
            this.progress = progress;
        }

        void begin(int files) throws IOException {
            if (files > MOST_FILES) {
                throw new IOException("more than " + MOST_FILES + " files");
            }
            total = files;
        }

        /** Whether it is the first file with this sheet. */
        boolean begins(Sheet sheet) {
            progress.at(++done, total);
            readers.add(sheet.readers());
            if (!seen.add(sheet.key())) {
                repeated++;
                return false;
            }
            return true;
        }

        void count(Fate fate) {
            counts.merge(fate, 1, Integer::sum);
        }

        void refuse(String file, String why) {
            refused.add(new Refused(file, why));
            progress.at(++done, total);
        }

        int of(Fate fate) {
            return counts.getOrDefault(fate, 0);
        }
    }
}
