package org.parvis.identity;

import java.time.Instant;

/** An authenticator application. */
public final class TestCodes {

    private TestCodes() {}

    /** The code shown for a secret as the page writes it. */
    public static String of(String base32, Instant now) {
        return Totp.codeAt(bytes(base32.replace(" ", "")), now);
    }

    static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        long buffer = 0;
        int bits = 0;
        int at = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
