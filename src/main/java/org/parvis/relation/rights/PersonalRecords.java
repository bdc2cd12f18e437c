package org.parvis.relation.rights;

import java.io.IOException;
import org.parvis.web.View;

/** What a module keeps about somebody, for the answer to who asks for it (GDPR article 15). */
public interface PersonalRecords {

    /**
     * Writes all of it, table by table. Called several times for one answer, in one transaction that sees nothing new:
     * what is much is read in parts.
     */
    void write(RightsSubject subject, View view, RecordSink sink) throws IOException;

    /** Writes what they sent as files; nothing where there are none. */
    default void files(RightsSubject subject, FileSink sink) throws IOException {}
}
