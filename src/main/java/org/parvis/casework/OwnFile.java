package org.parvis.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sent something reads of it on the page that only they have, whatever its kind.
 *
 * @param department name of who has it now; empty while nobody has
 * @param story the newest first, as {@link OwnStory} tells it
 * @param question what the department asks; null while it asks nothing
 * @param decision how it ended; null while it is open
 */
public record OwnFile(String department, List<Happening> story, @Nullable String question, @Nullable Decision decision) {

    /** @param entries the oldest first */
    public static @Nullable String question(Case subject, List<Entry> entries) {
        if (subject.status() != CaseStatus.WAITING) {
            return null;
        }
        return entries.reversed().stream()
                .filter(entry -> entry.kind() == EntryKind.ASKED)
                .findFirst()
                .map(Entry::publicText)
                .orElse(null);
    }
}
