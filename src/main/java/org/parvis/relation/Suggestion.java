package org.parvis.relation;

import java.util.UUID;

/** Two files that may be of one person, with what speaks for it. */
public record Suggestion(UUID first, UUID second, Resemblance resemblance) {

    /** Where a suggestion stands in the list of all, the likeliest first. */
    public record Place(int score, UUID first, UUID second) {}

    public Place place() {
        return new Place(resemblance.score(), first, second);
    }

    /** The other one of the two. */
    public UUID other(UUID one) {
        return first.equals(one) ? second : first;
    }
}
