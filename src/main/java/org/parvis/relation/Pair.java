package org.parvis.relation;

import java.util.UUID;

/** Two files, whichever comes first. */
record Pair(UUID first, UUID second) {

    /** The order is the database's: of the bytes, without a sign. */
    static Pair of(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    UUID other(UUID one) {
        return first.equals(one) ? second : first;
    }
}
