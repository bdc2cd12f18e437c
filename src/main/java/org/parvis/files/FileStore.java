package org.parvis.files;

import java.io.InputStream;

/**
 * Keeps the bytes of files for the territory in scope, named by their SHA-256 in hexadecimal: the same file twice is
 * kept once, and a name cannot be guessed nor reach another territory's file.
 */
public interface FileStore {

    /**
     * Keeps the bytes durably and gives their name. The caller closes the stream.
     *
     * @throws StorageFull when there is no room; nothing half-written remains
     */
    String put(InputStream bytes);

    /**
     * Reads a file.
     *
     * @throws FileMissing when there is none of that name in this territory
     */
    InputStream open(String name);

    /** Forgets a file; nothing happens when there is none. */
    void delete(String name);
}
