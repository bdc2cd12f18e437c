package org.parvis.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is taken for an e-mail address: one that a mail server could deliver to, never a line that cheats a header. */
final class Emails {

    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.\\p{L}{2,63}");

    private Emails() {}

    /** The address as it is kept: trimmed, its domain in lower case; empty when it is none. */
    static Optional<String> parse(String typed) {
        String email = typed.strip();
        if (email.length() > LONGEST || !PLAUSIBLE.matcher(email).matches() || email.contains("..")) {
            return Optional.empty();
        }
        int at = email.indexOf('@');
        return Optional.of(email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT));
    }
}
