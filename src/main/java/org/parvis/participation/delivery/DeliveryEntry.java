package org.parvis.participation.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a delivery, as everybody reads it.
 *
 * @param author in whose name: the department's, or the town's
 * @param words what happened, or why; empty where nothing is said
 * @param about the state, the milestone or the department
 * @param was the day that was announced before; null where none moved
 * @param is the day that holds
 * @param alt what its picture shows; empty where it has none
 */
public record DeliveryEntry(
        UUID id,
        Instant at,
        Kind kind,
        String author,
        String words,
        String about,
        @Nullable LocalDate was,
        @Nullable LocalDate is,
        @Nullable Long granted,
        @Nullable Long spent,
        String alt) {

    /** What happened. */
    public enum Kind {
        BEGUN,
        STATE,
        PLANNED,
        MOVED,
        DONE,
        UNDONE,
        MONEY,
        NEWS,
        KEEPER
    }

    /** Of a kind, with nothing more. */
    static DeliveryEntry of(UUID id, Instant at, Kind kind, String author) {
        return new DeliveryEntry(id, at, kind, author, "", "", null, null, null, null, "");
    }

    DeliveryEntry saying(String text) {
        return new DeliveryEntry(id, at, kind, author, text, about, was, is, granted, spent, alt);
    }

    DeliveryEntry about(String what) {
        return new DeliveryEntry(id, at, kind, author, words, what, was, is, granted, spent, alt);
    }

    DeliveryEntry on(@Nullable LocalDate before, @Nullable LocalDate now) {
        return new DeliveryEntry(id, at, kind, author, words, about, before, now, granted, spent, alt);
    }

    DeliveryEntry money(long all, long gone) {
        return new DeliveryEntry(id, at, kind, author, words, about, was, is, all, gone, alt);
    }

    DeliveryEntry showing(String what) {
        return new DeliveryEntry(id, at, kind, author, words, about, was, is, granted, spent, what);
    }
}
