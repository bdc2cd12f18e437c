package org.parvis.participation.talk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The page that backs a comment up, as a link of which its reader sees the host before they press it.
 *
 * @param host for instance «www.insee.fr»
 */
public record SourceLink(String address, String host) {

    public static final int LONGEST = 500;

    /** Of an address that somebody typed: one of the web, with a host that has a name and neither user nor port. */
    public static Optional<SourceLink> find(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(typed.contains("://") ? typed : "https://" + typed);
            String host = address.getHost();
            boolean isOfTheWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isOfTheWeb && host != null && host.matches("(?:[A-Za-z0-9-]+\\.)+[A-Za-z][A-Za-z0-9-]+")
                            && address.getUserInfo() == null && address.getPort() < 0
                    ? Optional.of(new SourceLink(address.toASCIIString(), host.toLowerCase(java.util.Locale.ROOT)))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
