package org.parvis.identity;

import java.util.UUID;

/** An administrator suspended somebody, who no longer works on anything. */
public record AccountSuspended(UUID territoryId, UUID accountId) {}
