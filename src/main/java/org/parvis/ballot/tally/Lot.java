package org.parvis.ballot.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A lot that anybody can draw again: projects stand in the order of SHA-256(seed ‖ id). The seed is kept secret until the
 * closing, its own SHA-256 is published at the opening, so that nobody can choose it knowing the votes.
 */
public final class Lot {

    private final String seed;

    public Lot(String seed) {
        this.seed = seed;
    }

    /** What a project draws: 64 hexadecimal digits, the smallest wins. */
    public String draw(String id) {
        return sha256(seed + id);
    }

    /** What is published at the opening. */
    public String commitment() {
        return sha256(seed);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
