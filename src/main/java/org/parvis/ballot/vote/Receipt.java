package org.parvis.ballot.vote;

import java.util.HexFormat;
import java.util.Optional;
import org.parvis.ballot.proof.Bulletin;
import org.parvis.shared.ReadableCode;

/**
 * What a voter keeps of a ballot: its salt and the head of its commitment, in letters that can be read aloud. It says
 * nothing of what was chosen. 35 characters: 34 of Crockford's base 32 for 21 bytes, and one that checks them.
 *
 * @param salt r of the ballot, in hexadecimal
 * @param head the first ten digits of its commitment, in hexadecimal
 */
public record Receipt(String salt, String head) {

    /** Digits of the commitment that a receipt holds. */
    public static final int HEAD = 10;

    private static final int BYTES = Bulletin.SALT_BYTES + HEAD / 2;
    private static final int GROUP = 5;

    static Receipt of(Bulletin.Opening opening, String commitment) {
        return new Receipt(opening.salt(), commitment.substring(0, HEAD));
    }

    /** As it is printed: seven groups of five. */
    public String code() {
        return ReadableCode.of(HexFormat.of().parseHex(salt + head), GROUP);
    }

    /** What somebody types; empty where it is none. */
    public static Optional<Receipt> parse(String typed) {
        return ReadableCode.parse(typed, BYTES).map(HexFormat.of()::formatHex).map(hex -> new Receipt(
                hex.substring(0, 2 * Bulletin.SALT_BYTES), hex.substring(2 * Bulletin.SALT_BYTES)));
    }
}
