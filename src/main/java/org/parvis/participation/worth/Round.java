package org.parvis.participation.worth;

import java.time.Instant;
import java.util.UUID;

/** A year after a project was delivered: the time in which people say what it is worth to them. */
public record Round(UUID deliveryId, Instant openedAt, Instant closesAt) {

    public boolean isOpen(Instant now) {
        return now.isBefore(closesAt);
    }
}
