package org.parvis.casework.satisfaction;

import java.util.Arrays;
import java.util.Optional;

/** How satisfied somebody is with an answer: four steps, so that nobody can stay in the middle. */
public enum Contentment {
    VERY_HAPPY,
    HAPPY,
    UNHAPPY,
    VERY_UNHAPPY;

    /** The one that was typed or chosen; empty for anything else. */
    public static Optional<Contentment> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    public boolean isUnhappy() {
        return this == UNHAPPY || this == VERY_UNHAPPY;
    }
}
