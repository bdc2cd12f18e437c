package org.parvis.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is counted, and refused as soon as it is heavier than what is taken. */
final class Weighed extends FilterInputStream {

    private final long heaviest;
    private long bytes;

    Weighed(InputStream stream, long heaviest) {
        super(stream);
        this.heaviest = heaviest;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int more) {
        bytes += more;
        if (bytes > heaviest) {
            throw DocumentProblem.TOO_HEAVY.refusal();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
