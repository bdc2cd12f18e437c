package org.parvis.relation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;

/**
 * One exchange with somebody.
 *
 * @param department whose colleagues read the words; null where everybody at the desk does
 * @param author the agent's name as it was then
 * @param caseId the case that it opened; null where nothing had to be done
 */
public record Interaction(
        UUID id,
        UUID person,
        Instant at,
        CaseChannel channel,
        Direction direction,
        @Nullable UUID department,
        @Nullable UUID account,
        String author,
        String words,
        @Nullable UUID caseId) {

    /** The same, kept in another file. */
    Interaction with(UUID file) {
        return new Interaction(id, file, at, channel, direction, department, account, author, words, caseId);
    }
}
