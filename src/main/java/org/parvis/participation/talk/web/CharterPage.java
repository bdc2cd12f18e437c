package org.parvis.participation.talk.web;

import java.util.List;
import org.parvis.participation.talk.Charter;

/**
 * The charter as everybody reads it.
 *
 * @param shown the version that was asked for
 * @param versions that the territory wrote, the newest first
 */
public record CharterPage(Charter shown, Charter current, List<Charter> versions) {

    public boolean isCurrent() {
        return shown.version() == current.version();
    }
}
