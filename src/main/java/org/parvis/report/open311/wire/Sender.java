package org.parvis.report.open311.wire;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who sends, as far as the client tells. */
public record Sender(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String deviceId,
        @Nullable String accountId) {

    static Sender of(Arguments arguments) {
        String email = arguments.words("email", 254);
        if (email != null && !email.matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
            arguments.wrong("email is not an e-mail address.");
        }
        return new Sender(
                email,
                arguments.words("first_name", 100),
                arguments.words("last_name", 100),
                arguments.words("phone", 40),
                arguments.words("device_id", 200),
                arguments.words("account_id", 200));
    }

    /** First and last name as far as given; empty for none. */
    public String fullName() {
        return Stream.of(firstName, lastName)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
