package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A sealed ballot. Its commitment stands in the log from the moment it was cast; what it says is published after the closing.
 *
 * @param commitment SHA-256("parvis-bulletin-1" ‖ ballot ‖ r ‖ choices), each part with its length, in hexadecimal
 * @param token the same for all ballots of one person, in hexadecimal, and tied to nobody
 * @param version 1 for a person's first ballot; the highest counts
 * @param opening what it was made of; empty for a ballot that a later one replaced
 */
public record Bulletin(String commitment, String token, int version, Optional<Opening> opening) {

    /** Bytes of a salt. */
    public static final int SALT_BYTES = 16;

    private static final byte[] DOMAIN = "parvis-bulletin-1".getBytes(StandardCharsets.UTF_8);

    /**
     * What is inside.
     *
     * @param salt r, 128 random bits in hexadecimal
     * @param choices in their canonical form
     */
    public record Opening(String salt, String choices) {

        /** Choices with a salt of their own. */
        public static Opening of(String choices, SecureRandom random) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new Opening(HexFormat.of().formatHex(salt), choices);
        }

        /** The commitment to this, for the ballot of that name. */
        public String commitment(String ballot) {
            return HexFormat.of()
                    .formatHex(Digests.ofParts(
                            DOMAIN,
                            ballot.getBytes(StandardCharsets.UTF_8),
                            HexFormat.of().parseHex(salt),
                            choices.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The same without what is inside. */
    Bulletin closed() {
        return new Bulletin(commitment, token, version, Optional.empty());
    }

    /** Its line in the log. */
    public String leaf() {
        return "vote " + commitment + " " + token + " " + version;
    }
}
