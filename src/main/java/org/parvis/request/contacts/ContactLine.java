package org.parvis.request.contacts;

import java.util.List;

/** A line of a file: a contact, or why it is none. */
sealed interface ContactLine {

    /** Number of the line in the file, from 1. */
    long number();

    record Read(long number, Contact contact) implements ContactLine {}

    /** A line before it has the same identifier: what it says does not count. */
    record Again(long number, Contact contact) implements ContactLine {}

    record Wrong(long number, Problem problem) implements ContactLine {}

    /**
     * Why a line cannot be used.
     *
     * @param key a message key
     * @param detail what stands in its place for {0}: the name of a column; empty for none
     */
    record Problem(long line, String key, String detail) {

        static Problem of(long line, String key) {
            return new Problem(line, key, "");
        }
    }

    static List<Read> read(List<ContactLine> lines) {
        return lines.stream().filter(Read.class::isInstance).map(Read.class::cast).toList();
    }
}
