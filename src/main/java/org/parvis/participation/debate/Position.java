package org.parvis.participation.debate;

import org.parvis.participation.talk.VoteFigures;

/** How somebody votes on a question; {@code NONE} takes back how they voted before. */
public enum Position {
    PRO,
    CONTRA,
    NEITHER,
    NONE;

    int value() {
        return switch (this) {
            case PRO -> 1;
            case CONTRA -> -1;
            case NEITHER, NONE -> 0;
        };
    }

    static Position of(int value) {
        return value > 0 ? PRO : value < 0 ? CONTRA : NEITHER;
    }

    /** What changes in the figures where somebody votes so, who voted otherwise before. */
    VoteFigures after(Position before) {
        return new VoteFigures(by(PRO, before), by(CONTRA, before), by(NEITHER, before));
    }

    private int by(Position one, Position before) {
        return (this == one ? 1 : 0) - (before == one ? 1 : 0);
    }
}
