package org.parvis.participation.imports;

/** Where a row stands in the files that were given. */
record Place(String file, long line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
