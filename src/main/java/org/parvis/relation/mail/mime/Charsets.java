package org.parvis.relation.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes to letters, whatever charset they claim: mailers name none, one that does not exist, or another's. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /**
     * The letters. What is well-formed UTF-8 with more than ASCII in it is UTF-8, as this does not happen by chance; a
     * claim of Latin-1 means Windows', as in browsers.
     */
    static String decode(byte[] bytes, @Nullable String claimed) {
        Charset charset = claimed == null ? null : find(claimed).orElse(null);
        boolean guess = charset == null
                || charset.equals(UTF_8)
                || charset.equals(US_ASCII)
                || charset.equals(ISO_8859_1)
                || charset.equals(WINDOWS);
        if (!guess) {
            return new String(bytes, charset);
        }
        return utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS));
    }

    /** A header line as Angus gives it: one letter for each byte where it was not ASCII. */
    static String header(String raw) {
        boolean isAscii = raw.chars().allMatch(letter -> letter < 0x80);
        boolean areBytes = raw.chars().allMatch(letter -> letter < 0x100);
        return isAscii || !areBytes ? raw : decode(raw.getBytes(ISO_8859_1), null);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> find(String name) {
        String trimmed = name.strip().replaceAll("[\"']", "");
        try {
            return Optional.of(Charset.forName(trimmed.equalsIgnoreCase("utf8mb4") ? "UTF-8" : trimmed));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
