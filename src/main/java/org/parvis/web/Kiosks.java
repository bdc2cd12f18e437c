package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows the territory's kiosks; filled by the module that keeps them. */
public interface Kiosks {

    /** The kiosk that makes a request, for the territory in scope; empty for any other browser. */
    Optional<Kiosk> find(HttpServletRequest request);

    /**
     * Whether a page with a secret address is of the visit that is under way: who opens it first keeps it, and whoever
     * comes to the device after them is not shown it.
     */
    boolean isOfThisVisit(Kiosk kiosk, String secret);
}
