package org.parvis.participation.digest;

import org.parvis.participation.Process;

/** A process, its last seven days and the seven before. */
public record Movement(Process process, Week now, Week before) {

    /** Whether anything happened in a fortnight. */
    public boolean isStill() {
        return now.isNothing() && before.isNothing();
    }
}
