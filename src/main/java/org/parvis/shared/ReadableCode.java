package org.parvis.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as a code that people read aloud and type: Crockford's base 32, which has no letters that look like digits, and a
 * character at the end that checks the others.
 */
public final class ReadableCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private ReadableCode() {}

    /** As it is printed, in groups of so many characters. */
    public static String of(byte[] bytes, int group) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < characters(bytes.length); i++) {
            code.append(LETTERS.charAt(bits(bytes, i * BITS)));
        }
        code.append(check(code.toString()));
        return code.toString().replaceAll("(.{" + group + "})(?=.)", "$1-");
    }

    /**
     * What somebody types: spaces, dashes, small letters and the usual confusions do not matter. Empty where it is no code of so
     * many bytes.
     */
    public static Optional<byte[]> parse(String typed, int length) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F-]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        int characters = characters(length);
        if (code.length() != characters + 1
                || !code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                || check(code.substring(0, characters)) != code.charAt(characters)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < characters; i++) {
            put(bytes, i * BITS, LETTERS.indexOf(code.charAt(i)));
        }
        // The last character has bits that are no part of the bytes.
        return of(bytes, code.length()).equals(code) ? Optional.of(bytes) : Optional.empty();
    }

    /** How many characters a code of so many bytes has, without dashes. */
    public static int length(int bytes) {
        return characters(bytes) + 1;
    }

    private static int characters(int bytes) {
        return (bytes * Byte.SIZE + BITS - 1) / BITS;
    }

    private static int bits(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            boolean set = bit < bytes.length * Byte.SIZE && (bytes[bit / Byte.SIZE] >> (7 - bit % Byte.SIZE) & 1) == 1;
            value = value << 1 | (set ? 1 : 0);
        }
        return value;
    }

    private static void put(byte[] bytes, int from, int value) {
        for (int i = 0; i < BITS; i++) {
            int bit = from + i;
            if (bit < bytes.length * Byte.SIZE && (value >> (BITS - 1 - i) & 1) == 1) {
                bytes[bit / Byte.SIZE] |= (byte) (1 << (7 - bit % Byte.SIZE));
            }
        }
    }

    /** A weighted sum with odd weights: any one wrong letter gives another, and so do nearly all neighbours that changed places. */
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (2 * i + 1) * LETTERS.indexOf(code.charAt(i));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
