package org.parvis.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request of which everybody may know, as silence would accept it and that concerns them too (CRPA L232-2): never who
 * asked, nor in which words.
 *
 * @param kind what is asked for, as the territory calls it
 * @param words what it is about, as an agent wrote it
 * @param on the day that its state is about: that on which it will be, or was, deemed accepted, or that of the decision;
 *     null while nobody knows
 */
public record PublishedRequest(
        String number, String kind, String words, LocalDate receivedOn, State state, @Nullable LocalDate on) {

    public enum State {
        /** Silence will accept it. */
        RUNNING,
        /** Pieces are missing: the day is set when they come (CRPA L114-5). */
        SUSPENDED,
        /** The authority has decided, whatever it was. */
        DECIDED,
        /** Silence has accepted it. */
        ACCEPTED,
        /** What was granted was taken back. */
        RETRACTED
    }
}
