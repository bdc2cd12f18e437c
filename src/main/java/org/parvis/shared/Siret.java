package org.parvis.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an establishment in France: the nine digits of its company, association or administration (SIREN), then five
 * of its own (CRPA R112-9-1 names it to identify a company). Its last digit is a check (Luhn, ISO/IEC 7812-1), but for those of
 * La Poste other than its seat, whose digits add up to a multiple of five.
 *
 * @param digits fourteen of them
 */
public record Siret(String digits) {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]");
    private static final Pattern WHOLE = Pattern.compile("\\d{14}");
    private static final Pattern BEGINNING = Pattern.compile("\\d{9,14}");
    private static final int SIREN = 9;
    private static final String LA_POSTE = "356000000";
    private static final String ITS_SEAT = LA_POSTE + "00048";

    public Siret {
        if (!WHOLE.matcher(digits).matches() || !isRight(digits)) {
            throw new IllegalArgumentException("No SIRET: " + digits);
        }
    }

    /** The number that was typed, whatever stands between its digits; empty for what is none. */
    public static Optional<Siret> find(String typed) {
        String plain = plain(typed);
        return WHOLE.matcher(plain).matches() && isRight(plain) ? Optional.of(new Siret(plain)) : Optional.empty();
    }

    /**
     * What numbers begin with that begin like this: at least a whole SIREN, so that nobody finds one by a slip. Empty where
     * it is not the beginning of one; ten digits after a zero are a telephone number.
     */
    public static Optional<String> beginning(String typed) {
        String plain = plain(typed);
        boolean isPhone = plain.length() == 10 && plain.startsWith("0");
        return BEGINNING.matcher(plain).matches() && !isPhone ? Optional.of(plain) : Optional.empty();
    }

    /** Of the company, association or administration. */
    public String siren() {
        return digits.substring(0, SIREN);
    }

    /** As it is read out: 356 000 000 00048. */
    public static String display(String digits) {
        return WHOLE.matcher(digits).matches()
                ? String.join("\u00A0", digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, SIREN), digits.substring(SIREN))
                : digits;
    }

    private static String plain(String typed) {
        return SIGNS.matcher(typed).replaceAll("");
    }

    private static boolean isRight(String digits) {
        return digits.startsWith(LA_POSTE) && !digits.equals(ITS_SEAT)
                ? digits.chars().map(Siret::value).sum() % 5 == 0
                : luhn(digits) % 10 == 0;
    }

    /** From the right, every second digit counts twice, of which nine is taken off where it is more than nine. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int value = value(digits.charAt(digits.length() - 1 - i));
            int counted = i % 2 == 0 ? value : 2 * value;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    private static int value(int digit) {
        return digit - '0';
    }
}
