package org.parvis.casework;

import static org.parvis.casework.CaseStatus.*;
import static org.parvis.casework.Given.*;
import static org.parvis.casework.MoveKind.*;
import static org.parvis.casework.Party.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;

/** All that a case can do: from where, to where, who may, and what they must give. Anything else is refused. */
public final class Moves {

    private static final Set<CaseStatus> OURS = OPEN;

    // spotless:off
    public static final List<Move> ALL = List.of(
            move(TAKE,           Set.of(RECEIVED),                    ACCEPTED,    Set.of(AGENT, SYSTEM),               Set.of()),
            move(START,          Set.of(RECEIVED, ACCEPTED),          IN_PROGRESS, Set.of(AGENT, SYSTEM),               Set.of()),
            move(ASK,            Set.of(RECEIVED, ACCEPTED, IN_PROGRESS), WAITING, Set.of(AGENT),                       Set.of(QUESTION)),
            move(RECEIVE_ANSWER, Set.of(WAITING),                     IN_PROGRESS, Set.of(REQUESTER, AGENT),            Set.of(ANSWER)),
            move(RESOLVE,        OURS,                                RESOLVED,    Set.of(AGENT, SYSTEM),               Set.of(REASON_OF_FACT, SIGNATORY)),
            move(RESOLVE,        Set.of(FORWARDED),                   RESOLVED,    Set.of(AGENT, OUTSIDE_BODY, SYSTEM), Set.of(REASON_OF_FACT, SIGNATORY)),
            move(DECLINE,        OURS,                                DECLINED,    Set.of(AGENT, SYSTEM),               Set.of(REASON_OF_FACT, REASON_OF_LAW, SIGNATORY)),
            move(FORWARD,        OURS,                                FORWARDED,   Set.of(AGENT, SYSTEM),               Set.of(REASON_OF_FACT, SIGNATORY, BODY)),
            move(TAKE_BACK,      Set.of(FORWARDED),                   ACCEPTED,    Set.of(AGENT, OUTSIDE_BODY, SYSTEM), Set.of(REASON)),
            move(MARK_DUPLICATE, OURS,                                DUPLICATE,   Set.of(AGENT, SYSTEM),               Set.of(REASON_OF_FACT, SIGNATORY, ORIGINAL)),
            move(UNDO_DUPLICATE, Set.of(DUPLICATE),                   null,        Set.of(AGENT, SYSTEM),               Set.of(REASON)),
            move(REOPEN,         Set.of(RESOLVED, DECLINED),          RECEIVED,    Set.of(AGENT, REQUESTER, FOLLOWER),  Set.of(REASON)));
    // spotless:on

    private Moves() {}

    /** The move that this party may make from here with what it gives; a refusal that says why, otherwise. */
    public static Move check(MoveKind kind, CaseStatus from, Party party, Set<Given> given) {
        Move move = find(kind, from, party);
        if (move == null) {
            throw new Refusal("casework.refused.move." + kind, from);
        }
        Set<Given> missing = missing(move, given);
        if (!missing.isEmpty()) {
            throw new Refusal(missing.iterator().next().refusal());
        }
        return move;
    }

    /** All that this party must still give with a move from here; nothing where there is no such move. */
    public static Set<Given> missing(MoveKind kind, CaseStatus from, Party party, Set<Given> given) {
        Move move = find(kind, from, party);
        return move == null ? Set.of() : missing(move, given);
    }

    private static Set<Given> missing(Move move, Set<Given> given) {
        EnumSet<Given> missing = EnumSet.noneOf(Given.class);
        missing.addAll(move.given());
        missing.removeAll(given);
        return missing;
    }

    /** What this party may do from here: what a page offers as buttons. */
    public static List<MoveKind> open(CaseStatus from, Party party) {
        return ALL.stream().filter(move -> move.allows(from, party)).map(Move::kind).distinct().toList();
    }

    private static @Nullable Move find(MoveKind kind, CaseStatus from, Party party) {
        return ALL.stream()
                .filter(move -> move.kind() == kind && move.allows(from, party))
                .findFirst()
                .orElse(null);
    }

    private static Move move(
            MoveKind kind, Set<CaseStatus> from, @Nullable CaseStatus to, Set<Party> who, Set<Given> given) {
        return new Move(kind, from, to, who, given);
    }
}
