package org.parvis.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that stands in a public place for whoever comes by.
 *
 * @param visit of whoever is there now; another one as soon as they have finished; null where none has begun in this browser
 */
public record Kiosk(UUID id, @Nullable UUID visit) {}
