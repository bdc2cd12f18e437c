package org.parvis.files;

import java.nio.file.Path;
import java.time.Clock;
import org.parvis.database.BackedUpFiles;
import org.parvis.database.TerritoryIds;

/** Files of another machine, for tests of backup and restore. */
public final class TestFiles {

    private TestFiles() {}

    public static BackedUpFiles in(Path folder, TerritoryIds territories) {
        return new ArchivedFiles(new FolderFileStore(folder, Clock.systemUTC()), territories);
    }
}
