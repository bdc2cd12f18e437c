package org.parvis.participation.digest.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.digest.Letter;

/**
 * Letters at the desk.
 *
 * @param led processes about which somebody writes letters
 * @param after where the next page begins; null on the last one
 */
public record DeskLettersPage(List<Row> letters, List<Process> led, boolean mayWriteToAll, @Nullable UUID after) {

    /** Whether whoever reads may write any letter at all. */
    public boolean mayBegin() {
        return mayWriteToAll || !led.isEmpty();
    }

    /**
     * @param topic what it is about, in words
     * @param isTheirs whether whoever reads may write it
     */
    public record Row(Letter letter, String topic, boolean isTheirs) {}
}
