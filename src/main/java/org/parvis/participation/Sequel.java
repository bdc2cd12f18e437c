package org.parvis.participation;

import java.util.List;
import java.util.UUID;

/** What goes with a vote or a process, or followed it, for the page of either: filled by what comes after it. */
public interface Sequel {

    /** @param label a message key */
    record Link(String label, String path) {}

    /**
     * In the order in which they happened; none as long as nothing did.
     *
     * @param matter id of the budget or the process
     * @param path its own
     */
    List<Link> links(UUID matter, String path);
}
