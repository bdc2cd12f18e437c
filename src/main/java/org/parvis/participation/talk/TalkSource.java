package org.parvis.participation.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One kind of what people talk about. Whether it is shown is its own to say, and nothing is said under what is not. */
public interface TalkSource {

    /** @param isShown whether everybody can read it now */
    record Subject(Talk talk, boolean isShown) {}

    /** By its address; empty where it is none of this kind, or not of that process. */
    Optional<Subject> find(String slug, String number);

    /** Empty where it is none of this kind. */
    Optional<Subject> find(UUID subject);

    /** What it said, in all versions, the oldest first; none where it has no versions, or is of another kind. */
    default List<Edition> editions(Talk talk) {
        return List.of();
    }
}
