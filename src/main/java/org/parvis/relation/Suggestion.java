package org.parvis.relation;

import java.util.UUID;

/** Two files that may be of one person, with what speaks for it. */
public record Suggestion(UUID first, UUID second, Resemblance resemblance) {

    /** The other one of the two. */
    public UUID other(UUID one) {
        return first.equals(one) ? second : first;
    }
}
