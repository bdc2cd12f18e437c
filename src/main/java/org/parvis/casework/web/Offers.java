package org.parvis.casework.web;

import java.util.Arrays;
import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.MoveKind;
import org.parvis.casework.Moves;
import org.parvis.casework.Party;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What an agent is offered on a case: what the table of moves allows, and what only concerns open cases. */
@Component
class Offers {

    /** In the order of the buttons. */
    private static final List<ActionKind> FIRST = List.of(
            ActionKind.ANSWER,
            ActionKind.REQUESTER_ANSWER,
            ActionKind.ASK,
            ActionKind.ASSIGN_TO_ME,
            ActionKind.TAKE,
            ActionKind.TASK,
            ActionKind.NOTE,
            ActionKind.TAKE_BACK,
            ActionKind.UNDO_DUPLICATE,
            ActionKind.REOPEN);

    private final FinerStatuses finer;
    private final LegalClocks law;

    Offers(FinerStatuses finer, LegalClocks law) {
        this.law = law;
        this.finer = finer;
    }

    List<ActionKind> first(View view, Case subject) {
        return FIRST.stream()
                .filter(kind -> isOpen(kind, subject))
                .filter(kind -> kind != ActionKind.ASSIGN_TO_ME || !isMine(view, subject))
                .filter(kind -> kind != ActionKind.TAKE || isMine(view, subject))
                .toList();
    }

    List<ActionKind> more(Case subject) {
        return Arrays.stream(ActionKind.values())
                .filter(kind -> !FIRST.contains(kind) && !kind.isLegal() && isOpen(kind, subject))
                .toList();
    }

    boolean isOpen(ActionKind action, Case subject) {
        MoveKind move = action.move();
        if (move != null) {
            return Moves.open(subject.status(), Party.AGENT).contains(move);
        }
        return switch (action) {
            case NOTE, MESSAGE -> true;
            case ATTEST, LEGAL_FACT, LEGAL_DATE -> law.counts(subject);
            case PIECES, PIECES_RECEIVED, ACKNOWLEDGE -> subject.status().isOpen() && law.counts(subject);
            case STEP -> !finer.ahead(subject).isEmpty();
            default -> subject.status().isOpen();
        };
    }

    private static boolean isMine(View view, Case subject) {
        var assignee = subject.state().assignee();
        return assignee != null && view.visitor().accountId().filter(assignee.accountId()::equals).isPresent();
    }
}
