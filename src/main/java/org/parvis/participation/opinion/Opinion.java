package org.parvis.participation.opinion;

/** What somebody says of a statement. */
public enum Opinion {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Opinion(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    static Opinion of(int value) {
        return value > 0 ? AGREE : value < 0 ? DISAGREE : PASS;
    }
}
