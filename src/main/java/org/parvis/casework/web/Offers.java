package org.parvis.casework.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.casework.Case;
import org.parvis.casework.MoveKind;
import org.parvis.casework.Moves;
import org.parvis.casework.Party;
import org.parvis.web.View;

/** What an agent is offered on a case: what the table of moves allows, and what only concerns open cases. */
final class Offers {

    private static final Set<ActionKind> FIRST = EnumSet.of(
            ActionKind.TAKE,
            ActionKind.ASSIGN_TO_ME,
            ActionKind.ANSWER,
            ActionKind.ASK,
            ActionKind.REQUESTER_ANSWER,
            ActionKind.TASK,
            ActionKind.NOTE,
            ActionKind.TAKE_BACK,
            ActionKind.UNDO_DUPLICATE,
            ActionKind.REOPEN);

    private Offers() {}

    static List<ActionKind> first(View view, Case subject) {
        return Arrays.stream(ActionKind.values())
                .filter(FIRST::contains)
                .filter(kind -> isOpen(kind, subject))
                .filter(kind -> kind != ActionKind.ASSIGN_TO_ME || !isMine(view, subject))
                .filter(kind -> kind != ActionKind.TAKE || isMine(view, subject))
                .toList();
    }

    static List<ActionKind> more(Case subject) {
        return Arrays.stream(ActionKind.values())
                .filter(kind -> !FIRST.contains(kind) && isOpen(kind, subject))
                .toList();
    }

    static boolean isOpen(ActionKind action, Case subject) {
        MoveKind move = action.move();
        if (move != null) {
            return Moves.open(subject.status(), Party.AGENT).contains(move);
        }
        return switch (action) {
            case NOTE, MESSAGE -> true;
            default -> subject.status().isOpen();
        };
    }

    private static boolean isMine(View view, Case subject) {
        var assignee = subject.state().assignee();
        return assignee != null && view.visitor().accountId().filter(assignee.accountId()::equals).isPresent();
    }
}
