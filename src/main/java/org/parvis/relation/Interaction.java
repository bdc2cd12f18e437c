package org.parvis.relation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Viewer;

/**
 * One exchange with somebody.
 *
 * @param department whose colleagues read the words; null where everybody at the desk does
 * @param author the agent's name as it was then
 * @param caseId the case that it opened; null where nothing had to be done
 * @param correction the last one; null for words as they were noted
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
        @Nullable UUID caseId,
        @Nullable Correction correction) {

    /** That an agent put the words right; by their name as it was then. */
    public record Correction(Instant at, String by) {}

    Interaction(
            UUID id, UUID person, Instant at, CaseChannel channel, Direction direction, @Nullable UUID department,
            @Nullable UUID account, String author, String words, @Nullable UUID caseId) {
        this(id, person, at, channel, direction, department, account, author, words, caseId, null);
    }

    /**
     * Whether somebody may put it right or take it back: a note, of their own or read by those whose head they are, that
     * is no more than a note.
     */
    public boolean isCorrectableBy(Viewer viewer) {
        boolean isRead = department == null || viewer.departments().contains(department);
        boolean isTheirs = viewer.accountId().equals(account);
        boolean isHead = department == null ? !viewer.headed().isEmpty() : viewer.headed().contains(department);
        return caseId == null && !words.isEmpty() && isRead && (isTheirs || isHead);
    }

    /** The same, kept in another file. */
    Interaction with(UUID file) {
        return new Interaction(id, file, at, channel, direction, department, account, author, words, caseId, correction);
    }
}
