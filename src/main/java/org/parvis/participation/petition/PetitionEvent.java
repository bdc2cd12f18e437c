package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a petition, as everybody reads it.
 *
 * @param words a reason, or what is owed; empty where there is none
 * @param subject what it is about: a threshold; null for the petition itself
 * @param day until when, or by when; null where none is said
 * @param figure how many signatures
 */
public record PetitionEvent(UUID id, UUID petitionId, Kind kind, Instant at, String words, @Nullable UUID subject, @Nullable LocalDate day, int figure) {

    /** What it was. */
    public enum Kind {
        OPENED,
        REFUSED,
        THRESHOLD,
        EXTENDED,
        CLOSED,
        WITHDRAWN,
        ANSWERED;

        /** Whether whoever signed and wants news is told. */
        boolean isNews() {
            return this == THRESHOLD || this == EXTENDED || this == CLOSED || this == WITHDRAWN || this == ANSWERED;
        }
    }
}
