package org.parvis.relation;

import java.time.Instant;

/**
 * What an agent did with something that came in.
 *
 * @param act such as moved, filed, opened
 * @param detail a number, an address or a code; empty where none is needed
 */
public record InboxAct(Instant at, String who, String act, String detail) {

    /** What came in. */
    public enum On {
        MAIL,
        BRIEF
    }
}
