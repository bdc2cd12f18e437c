package org.parvis.participation.delivery;

import java.util.List;

/** How far a project is that was taken. */
public enum DeliveryState {
    STUDIED,
    ORDERED,
    WORKS,
    DELIVERED,
    /** It will not be done; it says why. */
    ABANDONED;

    /** Those that follow each other. */
    public static final List<DeliveryState> STEPS = List.of(STUDIED, ORDERED, WORKS, DELIVERED);

    public boolean isOver() {
        return this == DELIVERED || this == ABANDONED;
    }

    /** Whether coming here from there must be explained: going back, and giving up. */
    boolean owesReason(DeliveryState from) {
        return this == ABANDONED || compareTo(from) < 0;
    }
}
