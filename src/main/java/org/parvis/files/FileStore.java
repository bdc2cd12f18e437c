package org.parvis.files;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the bytes of files for the territory in scope, named by their SHA-256 in hexadecimal: the same file twice is
 * kept once, and a name cannot be guessed nor reach another territory's file.
 */
public interface FileStore {

    /**
     * Keeps the bytes durably and gives their name. The caller closes the stream.
     *
     * @throws StorageFull when there is no room; nothing half-written remains
     * @throws StorageAway when the store does not answer
     */
    String put(InputStream bytes);

    /**
     * Reads a file.
     *
     * @throws FileMissing when there is none of that name in this territory
     * @throws StorageAway when the store does not answer
     */
    InputStream open(String name);

    /**
     * Names of files that were last kept before a moment, some at a time: each call of the consumer gets a few hundred.
     */
    void eachKeptBefore(Instant moment, Consumer<List<String>> some);

    /** Forgets a file; nothing happens when there is none. */
    void delete(String name);
}
