package org.parvis.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Postal addresses as envelopes want them: a line for each of their parts. */
public final class AddressLines {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d+\\s*(?:bis|ter|quater|[a-z])?(?:\\s*-\\s*\\d+)?", Pattern.CASE_INSENSITIVE);

    private AddressLines() {}

    /** By its commas; one after a house number stays, as «12, rue Haute» is one line. */
    public static String of(String address) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (String part : COMMA.split(address.strip())) {
            String whole = before + part;
            boolean isNumber = before.isEmpty() && HOUSE_NUMBER.matcher(part).matches();
            before = isNumber ? part + ", " : "";
            if (!isNumber && !whole.isBlank()) {
                lines.add(whole);
            }
        }
        if (!before.isEmpty()) {
            lines.add(before.substring(0, before.length() - 2));
        }
        return String.join("\n", lines);
    }
}
