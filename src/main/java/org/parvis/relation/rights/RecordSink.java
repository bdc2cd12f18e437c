package org.parvis.relation.rights;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes tables one after the other, each with its rows. */
public interface RecordSink {

    /**
     * Begins a table.
     *
     * @param name key in the JSON file; the title of the page is the message {@code rights.data.<name>}
     * @param columns keys of its objects; headings are the messages {@code rights.column.<key>}
     */
    void table(String name, List<String> columns) throws IOException;

    /** A row: text, numbers, {@link java.time.Instant}, {@link java.time.LocalDate}, {@link Term}; null where nothing is known. */
    void row(@Nullable Object... values) throws IOException;

    /**
     * A word of the software: programs read the code, people the words.
     *
     * @param code as it is stored
     */
    record Term(String code, String words) {}
}
