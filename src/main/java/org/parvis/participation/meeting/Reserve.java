package org.parvis.participation.meeting;

import java.util.UUID;

/**
 * Seats that are kept for a stated group.
 *
 * @param name of the group
 * @param why it has seats of its own; everybody reads it
 * @param seats for the group; what was free of them is no longer counted once it was released
 * @param taken of those
 */
public record Reserve(UUID id, String name, String why, int seats, int taken) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_WHY = 300;

    /** Of one meeting. */
    public static final int MOST = 6;

    Reserve as(UUID other) {
        return new Reserve(other, name, why, seats, taken);
    }

    public int free() {
        return seats - taken;
    }
}
