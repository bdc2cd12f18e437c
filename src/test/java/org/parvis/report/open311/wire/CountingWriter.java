package org.parvis.report.open311.wire;

import java.io.Writer;

/** Forgets what is written and remembers how much, and how much at once. */
final class CountingWriter extends Writer {

    private long count;
    private int longest;

    long count() {
        return count;
    }

    int longest() {
        return longest;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        count += length;
        longest = Math.max(longest, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
