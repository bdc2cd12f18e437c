package org.parvis.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the journal; null means any.
 *
 * @param act the whole act or a module's name followed by a dot
 * @param subject an id or number
 * @param until entries before this moment
 * @param after the last entry of the page before
 */
public record JournalQuery(
        @Nullable String act,
        @Nullable String actorName,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable UUID after) {

    public static JournalQuery everything() {
        return new JournalQuery(null, null, null, null, null, null);
    }

    public static JournalQuery ofSubject(String subject) {
        return new JournalQuery(null, null, subject, null, null, null);
    }
}
