package org.parvis.database;

import java.io.IOException;
import java.io.InputStream;

/** The files that go into a backup beside the tables; filled by the module that keeps them. */
public interface BackedUpFiles {

    /** Takes one file at a time; the giver closes the stream. */
    interface Taker {
        void take(String path, InputStream content) throws IOException;
    }

    /** How many there are. */
    long count() throws IOException;

    /** Gives each file with its path in the archive, which begins with {@code files/}. */
    void giveAll(Taker taker) throws IOException;

    /**
     * Keeps a file of an archive again.
     *
     * @return whether it is what its name says
     */
    boolean keep(String path, InputStream content) throws IOException;
}
