package org.parvis.relation.kiosk;

import java.time.Instant;
import java.util.UUID;

/**
 * A kiosk, as agents see it.
 *
 * @param seenAt when it was last used, to half a minute
 */
public record TownKiosk(UUID id, String name, String startedBy, Instant startedAt, Instant seenAt) {}
