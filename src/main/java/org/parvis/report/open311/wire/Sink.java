package org.parvis.report.open311.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The answer's stream, with the escaping of one format. */
final class Sink {

    /** What stands for a character, or null where the character stands for itself. */
    @FunctionalInterface
    interface Escapes {
        @Nullable String of(char c);
    }

    private final Writer out;
    private final Escapes escapes;

    Sink(Writer out, Escapes escapes) {
        this.out = out;
        this.escapes = escapes;
    }

    /** Markup, as it stands. */
    Sink raw(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words, escaped; stretches that need nothing are written in one go. */
    Sink escaped(String words) {
        try {
            int written = 0;
            for (int i = 0; i < words.length(); i++) {
                String escape = escapes.of(words.charAt(i));
                if (escape != null) {
                    out.write(words, written, i - written);
                    out.write(escape);
                    written = i + 1;
                }
            }
            out.write(words, written, words.length() - written);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
