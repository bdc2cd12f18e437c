package org.parvis.participation.talk;

/** What somebody thinks of a comment; {@code NONE} takes back what they thought before. */
public enum Opinion {
    AGREE,
    DISAGREE,
    NONE;

    int value() {
        return switch (this) {
            case AGREE -> 1;
            case DISAGREE -> -1;
            case NONE -> 0;
        };
    }

    static Opinion of(int value) {
        return value > 0 ? AGREE : value < 0 ? DISAGREE : NONE;
    }
}
