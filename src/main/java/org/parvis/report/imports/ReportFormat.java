package org.parvis.report.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A file format of reports; found as a Spring bean by its name. */
interface ReportFormat {

    /** As the operator names it. */
    String name();

    /** The rows of the file, read one after the other: the file may be larger than the memory. */
    Rows open(Path file) throws IOException;

    /** Rows being read: each is a report or rejected with its reason, none ends the reading of the others. */
    interface Rows extends Iterator<ReportRow>, AutoCloseable {

        /** Names of the columns. */
        List<String> columns();

        @Override
        void close() throws IOException;
    }
}
