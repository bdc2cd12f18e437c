package org.parvis.files;

/** There is no such file in this territory. */
public class FileMissing extends RuntimeException {
    public FileMissing(String name) {
        super("No file " + name);
    }
}
