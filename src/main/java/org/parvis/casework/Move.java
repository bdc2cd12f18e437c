package org.parvis.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of moves.
 *
 * @param to where the case goes; null for back to where it came from
 */
public record Move(
        MoveKind kind, Set<CaseStatus> from, @Nullable CaseStatus to, Set<Party> who, Set<Given> given) {

    boolean allows(CaseStatus status, Party party) {
        return from.contains(status) && who.contains(party);
    }
}
