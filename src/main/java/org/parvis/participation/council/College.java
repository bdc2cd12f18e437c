package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a council whose seats are filled in one way.
 *
 * @param taken seats that somebody holds
 * @param takenSubstitutes places of substitutes that somebody holds
 */
public record College(UUID id, UUID councilId, CollegeAbout about, int taken, int takenSubstitutes, Call call) {

    /**
     * A call for candidates.
     *
     * @param words what it says; empty where none was ever made
     * @param until its last day; null for none
     */
    public record Call(String words, @Nullable LocalDate until) {

        public boolean isOpen(LocalDate today) {
            return until != null && !today.isAfter(until);
        }
    }

    public String name() {
        return about.name();
    }

    public int free() {
        return Math.max(0, about.seats() - taken);
    }

    public int freeSubstitutes() {
        return Math.max(0, about.substitutes() - takenSubstitutes);
    }
}
