package org.parvis.messaging;

import org.jspecify.annotations.Nullable;

/**
 * In whose name a message goes out.
 *
 * @param name of the authority, as the sender's display name
 * @param address the sender's address
 * @param replyTo where answers go; null when nobody reads them
 * @param baseUrl the territory's own site, without final slash: every link of a message begins with it
 * @param signature how to reach a human being, one way a line
 */
public record Letterhead(String name, String address, @Nullable String replyTo, String baseUrl, String signature) {

    /** The address of a path of the territory's site. */
    public String url(String path) {
        return baseUrl + path;
    }

    /** The domain of the sender's address: also that of message ids. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
