package org.parvis.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;

/** Who asks, as far as they said. An account is not needed, nor a name. */
public record Requester(
        @Nullable String name, @Nullable String email, @Nullable String phone, String language) {

    public static final Requester ANONYMOUS = new Requester(null, null, null, "fr");

    private static final int LONGEST_NAME = 120;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()\\-\u00A0\u202F]{6,25}");

    /** From the fields of a form: blank is not said. */
    public static Requester said(String name, String email, String phone, String language) {
        return new Requester(orNull(name), orNull(email), orNull(phone), language);
    }

    public boolean hasContact() {
        return email != null || phone != null;
    }

    /** What is wrong, by field, as message keys; the same for every kind of case and every channel. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (email != null && EmailAddress.find(email).isEmpty()) {
            problems.put("email", "casework.refused.requester.email");
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            problems.put("phone", "casework.refused.requester.phone");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            problems.put("name", "casework.refused.requester.name");
        }
        return problems;
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
