package org.parvis.request.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.parvis.request.PastRequest;
import org.parvis.shared.CsvRow;

/** A file format of requests; found as a Spring bean by its name. */
interface RequestFormat {

    /** As the operator names it. */
    String name();

    /** The rows of a file, read one after the other: it may be larger than the memory. */
    Rows open(Reader file) throws IOException;

    /** Rows being read: each is a request or rejected with its reason, none ends the reading of the others. */
    interface Rows extends Iterator<Row>, AutoCloseable {

        List<String> columns();

        @Override
        void close() throws IOException;
    }

    /** A row of a file: a request, or why it is none. */
    sealed interface Row {

        CsvRow source();

        /** @param kindLabel what its kind is called, where the territory has not got it yet */
        record Read(CsvRow source, PastRequest request, String kindLabel) implements Row {}

        record Rejected(CsvRow source, String reason) implements Row {}
    }
}
