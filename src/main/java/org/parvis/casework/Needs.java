package org.parvis.casework;

import java.util.EnumSet;
import org.parvis.shared.Refusal;

/** What an act needs before it may happen: a move that {@link Moves} knows, and words where words are due. */
final class Needs {

    private static final int LONGEST_TEXT = DecisionDraft.LONGEST_TEXT;

    private Needs() {}

    static Move check(Case before, MoveKind kind, Actor by, EnumSet<Given> given) {
        return Moves.check(kind, before.status(), by.party(), given);
    }

    /** Nothing where the text is blank, so that the move's own refusal says what is missing. */
    static EnumSet<Given> given(Given what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("casework.refused.tooLong", LONGEST_TEXT);
        }
        return text.isBlank() ? EnumSet.noneOf(Given.class) : EnumSet.of(what);
    }

    /** @param refusal what to say where nothing was written */
    static String text(String text, String refusal) {
        if (given(Given.REASON, text).isEmpty()) {
            throw new Refusal(refusal);
        }
        return text.strip();
    }
}
