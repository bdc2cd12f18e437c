package org.parvis.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline. Never changed; a mistake is corrected by another line.
 *
 * @param ordinal its place, from 1, without gaps in a case
 * @param statusAfter where the case stood after it
 * @param publicText what requester and, for public cases, everybody reads
 * @param internalText what only agents read
 * @param data facts of its kind: {@code departmentId}, {@code decisionId}, {@code originalNumber}…
 */
public record Entry(
        UUID caseId,
        int ordinal,
        UUID id,
        Instant at,
        EntryKind kind,
        Actor by,
        CaseStatus statusAfter,
        @Nullable String publicText,
        @Nullable String internalText,
        Map<String, String> data) {

    /** In the data of a line that takes the closing of a case back. */
    static final String TAKES_BACK = "takesBack";

    /** In the data of a note: colleagues whom it mentions and who may not read the case. */
    public static final String BLIND = "blind";

    /** In the data of a note: names that it mentions and nobody has. */
    public static final String UNKNOWN = "unknown";

    /** In the data of what came through another channel: local path of the page that shows it whole. */
    public static final String SOURCE = "source";

    /** In the data of a line about a task: that it asks for an opinion. */
    public static final String PURPOSE = "purpose";

    public Entry {
        data = Map.copyOf(data);
    }

    /** Whether the public part of a timeline shows it: moves and what was written for the public. */
    public boolean isPublic() {
        return publicText != null || PUBLIC_KINDS.contains(kind);
    }

    /** Whether the case stood elsewhere after it, whatever step it had reached before. */
    public boolean isMove() {
        return PUBLIC_KINDS.contains(kind) && kind != EntryKind.FINER_STATUS;
    }

    /** Names of the kinds that the public part shows even where nothing was written for it. */
    static String[] publicKinds() {
        return PUBLIC_KINDS.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Without what only agents or the requester may read: internal text, who acted, what the requester wrote. */
    Entry forThePublic() {
        Map<String, String> shown = new HashMap<>(data);
        shown.keySet().retainAll(PUBLIC_DATA);
        return new Entry(
                caseId, ordinal, id, at, kind, new Actor(by.party(), null, null), statusAfter, publicText, null, shown);
    }

    private static final Set<String> PUBLIC_DATA =
            Set.of("department", "body", "original", "originalId", "decisionId", "duplicate", "label");

    private static final Set<EntryKind> PUBLIC_KINDS = Set.of(
            EntryKind.OPENED,
            EntryKind.TAKEN,
            EntryKind.STARTED,
            EntryKind.FINER_STATUS,
            EntryKind.ASKED,
            EntryKind.ANSWERED,
            EntryKind.RESOLVED,
            EntryKind.DECLINED,
            EntryKind.FORWARDED,
            EntryKind.TAKEN_BACK,
            EntryKind.MARKED_DUPLICATE,
            EntryKind.DUPLICATE_UNDONE,
            EntryKind.REOPENED);
}
