package org.parvis.ballot.vote;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.parvis.ballot.proof.Bulletin;

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

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int BYTES = Bulletin.SALT_BYTES + HEAD / 2;
    private static final int CHARACTERS = (BYTES * Byte.SIZE + BITS - 1) / BITS;
    private static final int GROUP = 5;

    static Receipt of(Bulletin.Opening opening, String commitment) {
        return new Receipt(opening.salt(), commitment.substring(0, HEAD));
    }

    /** As it is printed: seven groups of five. */
    public String code() {
        byte[] bytes = HexFormat.of().parseHex(salt + head);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            code.append(LETTERS.charAt(bits(bytes, i * BITS)));
        }
        code.append(check(code.toString()));
        return code.toString().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What somebody types: spaces, dashes, small letters and the usual confusions do not matter. Empty where it is none. */
    public static Optional<Receipt> parse(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u202F-]+", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != CHARACTERS + 1
                || !code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                || check(code.substring(0, CHARACTERS)) != code.charAt(CHARACTERS)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < CHARACTERS; i++) {
            put(bytes, i * BITS, LETTERS.indexOf(code.charAt(i)));
        }
        String hex = HexFormat.of().formatHex(bytes);
        Receipt receipt = new Receipt(hex.substring(0, 2 * Bulletin.SALT_BYTES), hex.substring(2 * Bulletin.SALT_BYTES));
        return receipt.code().replace("-", "").equals(code) ? Optional.of(receipt) : Optional.empty();
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
