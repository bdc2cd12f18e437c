package org.parvis.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.database.BackedUpFiles;
import org.parvis.database.TerritoryIds;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Component;

/** Every territory's files for backup and restore, at the same path in an archive wherever they are kept. */
@Component
class ArchivedFiles implements BackedUpFiles {

    private static final Pattern PATH = Pattern.compile("files/([0-9a-f-]{36})/../../([0-9a-f]{64})");

    private final FileStore files;
    private final TerritoryIds territories;

    ArchivedFiles(FileStore files, TerritoryIds territories) {
        this.files = files;
        this.territories = territories;
    }

    @Override
    public long count() throws IOException {
        AtomicLong count = new AtomicLong();
        everywhere((territory, names) -> count.addAndGet(names.size()));
        return count.get();
    }

    @Override
    public void giveAll(Taker taker) throws IOException {
        everywhere((territory, names) -> {
            for (String name : names) {
                give(path(territory, name), name, taker);
            }
        });
    }

    private void give(String path, String name, Taker taker) throws IOException {
        try (InputStream content = files.open(name)) {
            taker.take(path, content);
        } catch (FileMissing e) {
            // Swept since it was listed: nothing referred to it.
        }
    }

    @Override
    public boolean keep(String path, InputStream content) throws IOException {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            // Something half-written that an archive of before took along.
            return true;
        }
        String name = telling(() -> InTerritory.call(UUID.fromString(parts.group(1)), () -> files.put(content)));
        return name.equals(parts.group(2));
    }

    private static String path(UUID territory, String name) {
        return "files/" + territory + "/" + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
    }

    private interface Some {
        void take(UUID territory, List<String> names) throws IOException;
    }

    private void everywhere(Some some) throws IOException {
        for (UUID territory : territories.listIds()) {
            telling(() -> {
                InTerritory.run(territory, () -> files.eachKeptBefore(Instant.MAX, names -> {
                    try {
                        some.take(territory, names);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return territory;
            });
        }
    }

    /** Failures in words for whoever sits at the prompt: without the refusal, which carries words for residents. */
    private static <T> T telling(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (StorageFull e) {
            throw new IOException("There is no room left for files");
        } catch (StorageAway e) {
            throw new IOException("The store of files does not answer");
        }
    }
}
