package org.parvis.relation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.CaseChannel;

/**
 * Somebody whom another system knew, with what was exchanged.
 *
 * @param since when their file was opened
 */
public record PastPerson(UUID id, PersonDraft draft, Instant since, List<Exchange> exchanges) {

    /** One exchange that opened no case, noted by nobody who has an account here. */
    public record Exchange(UUID id, Instant at, CaseChannel channel, Direction direction, String author, String words) {}

    Instant activeAt() {
        return exchanges.stream().map(Exchange::at).reduce(since, (a, b) -> a.isAfter(b) ? a : b);
    }
}
