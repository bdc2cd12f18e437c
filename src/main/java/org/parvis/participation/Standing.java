package org.parvis.participation;

import java.util.Arrays;
import java.util.Optional;

/** Where an idea stands between being shown and being answered; each is in one place. */
public enum Standing {
    NOT_STUDIED("non-etudiees"),
    UNDER_STUDY("en-etude"),
    FEASIBLE("realisables"),
    NOT_FEASIBLE("non-realisables"),
    /** It has its answer, whatever its study said. */
    DECIDED("decidees");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** As addresses carry it. */
    public String word() {
        return word;
    }

    /** Empty for all of them. */
    public static Optional<Standing> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
