package org.parvis.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets for links and codes: made here, shown once, kept only as a hash. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** No vowel and no Y: no words, no confusion (20^8 codes). */
    private static final String CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    /** Characters of a {@link #link()}. */
    public static final int LINK_LENGTH = 32;

    private Tokens() {}

    /** A token of 192 random bits, safe in a URL. */
    public static String link() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A code that people can read out over the phone: eight letters, shown as XXXX-XXXX. */
    public static String code() {
        StringBuilder code = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                code.append('-');
            }
            code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    /** A typed code as it is compared: letters only, upper case; spaces, dashes and case do not matter. */
    public static String normalisedCode(String typed) {
        return typed.replaceAll("[^A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** What is stored instead of the secret: SHA-256 in hexadecimal. Enough, as the secrets are random. */
    public static String hash(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
