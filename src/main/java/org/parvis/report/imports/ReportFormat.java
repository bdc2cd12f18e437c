package org.parvis.report.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** A file format of reports; found as a Spring bean by its name. */
interface ReportFormat {

    /** As the operator names it. */
    String name();

    /** The rows of the file, read one after the other: the file may be larger than the memory. */
    Rows open(Path file) throws IOException;

    /** Rows being read. */
    interface Rows extends Iterator<ReportRow>, AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
