package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For whom a passkey is: the host of the request, and the origin that its page must have. */
public record RelyingParty(String id, String origin) {

    /** From a request made by a page of this very host; empty otherwise. */
    public static Optional<RelyingParty> of(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return Optional.ofNullable(origin)
                .filter(given -> isOf(given, host))
                .map(given -> new RelyingParty(request.getServerName(), given));
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            URI uri = URI.create(origin);
            boolean safe = "https".equals(uri.getScheme()) || "localhost".equals(uri.getHost());
            return safe && host != null && host.equalsIgnoreCase(uri.getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
