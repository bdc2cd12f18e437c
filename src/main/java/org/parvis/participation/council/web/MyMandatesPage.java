package org.parvis.participation.council.web;

import java.util.List;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Mandate;

/**
 * The mandates of whoever is logged in.
 *
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record MyMandatesPage(List<Own> own, String done) {

    /** @param college name of theirs */
    public record Own(Council council, String college, Mandate mandate) {}
}
