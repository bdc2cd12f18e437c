package org.parvis.participation.talk;

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
}
