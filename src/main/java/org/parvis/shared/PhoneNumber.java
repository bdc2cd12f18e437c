package org.parvis.shared;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in its international form (E.164), from what people type in France: spaces, dots and dashes, «00»,
 * «+33 (0)», numbers of overseas departments in their national form.
 *
 * @param international {@code +33639981234}
 */
public record PhoneNumber(String international) {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}\\p{Pd}./()]");

    /** «+33 (0)6», «+33 06»: the zero that is dialled inside the country only. */
    private static final Pattern INNER_ZERO = Pattern.compile("\\+(33|262|590|594|596)0(?=\\d{9}$)");

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");
    private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8}");

    /** Premium rates; and 0 89 through +33. No way to reach a person. */
    private static final Pattern PREMIUM = Pattern.compile("\\+338[129]\\d+");

    /** What was reserved for invented numbers begins as numbers of Mayotte do. */
    private static final String INVENTED = "063998";

    /** Numbers that a text message reaches, in metropolitan France and overseas. */
    private static final Pattern MOBILE = Pattern.compile(
            "\\+33[67]\\d{8}|\\+262(?:69[23]|639)\\d{6}|\\+590(?:69[01])\\d{6}|\\+594694\\d{6}|\\+59669[67]\\d{6}"
                    + "|\\+687[7-9]\\d{5}|\\+6898[79]\\d{6}");

    /** First four digits of overseas numbers, and the country code that they have. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("0262", "+262"), Map.entry("0692", "+262"), Map.entry("0693", "+262"),
            Map.entry("0269", "+262"), Map.entry("0639", "+262"),
            Map.entry("0590", "+590"), Map.entry("0690", "+590"), Map.entry("0691", "+590"),
            Map.entry("0594", "+594"), Map.entry("0694", "+594"),
            Map.entry("0596", "+596"), Map.entry("0696", "+596"), Map.entry("0697", "+596"));

    /** The number that was typed; empty for what is none, for short numbers and for premium rates. */
    public static Optional<PhoneNumber> find(String typed) {
        String number = whole(typed);
        if (number.startsWith("+33")) {
            number = "0" + number.substring(3); // some write numbers overseas so
        }
        if (NATIONAL.matcher(number).matches()) {
            number = country(number) + number.substring(1);
        }
        return Optional.of(number)
                .filter(whole -> E164.matcher(whole).matches() && !PREMIUM.matcher(whole).matches())
                .map(PhoneNumber::new);
    }

    /** What the international forms of numbers begin with that begin like this; empty where it is not the beginning of one. */
    public static Optional<String> beginning(String typed) {
        String number = whole(typed);
        if (!number.matches("\\+?\\d{4,15}")) {
            return Optional.empty();
        }
        boolean isNational = number.startsWith("0");
        return Optional.of(isNational ? country(number) + number.substring(1) : number).filter(start -> start.startsWith("+"));
    }

    /** Whether a text message can be sent there: a mobile number of France or overseas. */
    public boolean isMobile() {
        return MOBILE.matcher(international).matches();
    }

    private static String whole(String typed) {
        String signless = SIGNS.matcher(typed).replaceAll("");
        String number = signless.startsWith("00") ? "+" + signless.substring(2) : signless;
        return INNER_ZERO.matcher(number).replaceFirst("+$1");
    }

    private static String country(String national) {
        return national.startsWith(INVENTED) ? "+33" : OVERSEAS.getOrDefault(national.substring(0, 4), "+33");
    }

    /** By pairs, as it is dialled in France, where it is French; else as it is. */
    public static String display(String international) {
        if (!international.matches("\\+33\\d{9}")) {
            return international;
        }
        return ("0" + international.substring(3)).replaceAll("(\\d\\d)(?!$)", "$1\u00A0");
    }
}
