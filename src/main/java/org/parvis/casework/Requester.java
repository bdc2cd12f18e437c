package org.parvis.casework;

import org.jspecify.annotations.Nullable;

/** Who asks, as far as they said. An account is not needed, nor a name. */
public record Requester(
        @Nullable String name, @Nullable String email, @Nullable String phone, String language) {

    public static final Requester ANONYMOUS = new Requester(null, null, null, "fr");

    public boolean hasContact() {
        return email != null || phone != null;
    }
}
