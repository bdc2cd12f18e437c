package org.parvis.web;

import java.util.Set;

/**
 * Somebody has left a kiosk of the territory in scope: what they began there and did not send goes.
 *
 * @param pages hashes ({@link org.parvis.shared.Tokens#hash}) of the secrets in the addresses that they opened
 */
public record KioskVisitEnded(Set<String> pages) {

    public KioskVisitEnded {
        pages = Set.copyOf(pages);
    }
}
