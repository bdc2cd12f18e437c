package org.parvis.messaging;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.shared.Refusal;

/**
 * An e-mail address that can be written to: one address, no display name, no line break, a domain with a dot. The
 * domain is in its ASCII form, lower case; what stands before the @ is kept as typed, as only its server may judge it.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,16}"
                    + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z0-9-]{2,63}");

    public EmailAddress {
        if (value.length() > LONGEST || value.indexOf('@') > 64 || !SHAPE.matcher(value).matches()) {
            throw new Refusal("messaging.refused.address");
        }
    }

    /**
     * The address that somebody typed, spaces around it forgiven.
     *
     * @throws Refusal when it is none
     */
    public static EmailAddress of(String typed) {
        String trimmed = typed.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1) {
            throw new Refusal("messaging.refused.address");
        }
        return new EmailAddress(trimmed.substring(0, at) + "@" + domain(trimmed.substring(at + 1)));
    }

    /** Like {@link #of}, empty when it is none. */
    public static Optional<EmailAddress> find(String typed) {
        try {
            return Optional.of(of(typed));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    /**
     * As addresses tell people apart, and are compared and kept where they do: in small letters, as nobody types theirs twice the same
     * way. What is written to is {@link #value}.
     */
    public static String small(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** This one as addresses tell people apart. */
    public String small() {
        return small(value);
    }

    private static String domain(String typed) {
        try {
            return IDN.toASCII(typed).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new Refusal("messaging.refused.address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
