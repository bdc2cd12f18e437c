package org.parvis.participation.young;

import java.math.BigInteger;
import org.parvis.shared.Tokens;

/**
 * The code of one child: seven letters and an eighth that is reckoned from them, so that a slip of the finger is told at once.
 * Consonants alone, without V and Y, so that there are no words and a child can tell them apart; as there are nineteen, a
 * prime number, one wrong letter and two that changed places are always found.
 */
final class ClassCode {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTWXZ";
    private static final int SECRET = 7;
    private static final int HALF = 4;
    private static final BigInteger BASE = BigInteger.valueOf(LETTERS.length());

    private ClassCode() {}

    /** The code that belongs to a place on the sheet of a class, the same each time it is printed: XXXX-XXXX. */
    static String of(String secret, int place) {
        BigInteger rest = new BigInteger(Tokens.hash(secret + " " + place), 16);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < SECRET; i++) {
            code.append(LETTERS.charAt(rest.mod(BASE).intValue()));
            rest = rest.divide(BASE);
        }
        code.append(check(code));
        return code.insert(HALF, '-').toString();
    }

    /** Whether a code could be one; else something was mistyped, and no other child's code is meant. */
    static boolean isWhole(String typed) {
        String code = Tokens.normalisedCode(typed);
        return code.length() == SECRET + 1
                && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && check(code.substring(0, SECRET)) == code.charAt(SECRET);
    }

    /** Each place weighs differently, and none as much as the check itself. */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < SECRET; i++) {
            sum += (i + 2) * LETTERS.indexOf(letters.charAt(i));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
