package org.parvis.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which an agent is away, both included, and who stands in for them. */
public record Absence(UUID id, UUID accountId, LocalDate firstDay, LocalDate lastDay, @Nullable UUID deputyId) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
