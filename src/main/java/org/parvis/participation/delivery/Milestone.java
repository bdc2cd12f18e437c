package org.parvis.participation.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a delivery.
 *
 * @param plannedOn the day that is announced now
 * @param doneOn null as long as it is not
 */
public record Milestone(int ordinal, String name, LocalDate plannedOn, @Nullable LocalDate doneOn) {

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isLate(LocalDate today) {
        return doneOn == null && plannedOn.isBefore(today);
    }
}
