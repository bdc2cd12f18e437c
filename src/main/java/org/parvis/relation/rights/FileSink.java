package org.parvis.relation.rights;

import java.io.IOException;
import java.io.InputStream;

/** Takes files that somebody sent. */
public interface FileSink {

    /** @param name within the answer, unique; the tables name it so */
    void file(String name, Opener content) throws IOException;

    /** Opens the content when its turn comes. */
    interface Opener {
        InputStream open() throws IOException;
    }
}
