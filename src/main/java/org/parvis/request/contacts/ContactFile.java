package org.parvis.request.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.request.contacts.ContactsImport.Outcome;

/**
 * A file that somebody tried, or brought in.
 *
 * @param lines how many it has
 * @param done how many of them were brought in
 * @param counts what became of those; nothing before
 * @param problems lines that could not be used
 */
record ContactFile(
        UUID id,
        String name,
        State state,
        Instant uploadedAt,
        int lines,
        int done,
        Map<Outcome, Integer> counts,
        List<ContactLine.Problem> problems) {

    enum State {
        /** Looked at: nothing is written yet. */
        TRIED,
        COMING,
        DONE
    }
}
