package org.parvis.knowledge.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was brought in.
 *
 * @param digest of what was read of it
 * @param goneAt since when service-public no longer has it
 */
public record KnownSheet(
        String id, UUID article, String digest, String address, @Nullable LocalDate dated, boolean namesTownHall, @Nullable Instant goneAt) {}
